// One HTTP request as code in several languages. `request` is {method, url, headers: {name: value}, body: string | null,
// form: [[name, string | File], …] | null}; whatever the values hold, the code says exactly that.

const unsafe = /[^!#$%&'()*+,\-./0-9:;=?@A-Z_a-z~]/gu;

// Every language has its own idea of what an address may hold, and all know this one.
function address(url) {
	const [, host, rest] = /^([a-z][a-z0-9+.-]*:\/\/[^/?#]*)?(.*)$/is.exec(url);
	return (host ?? "") + rest.replace(unsafe, (character) => encodeURIComponent(character.toWellFormed?.() ?? character));
}

const shell = (text) => /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;

// JSON's texts are texts of JavaScript, Python and Java, too.
const text = (value) => JSON.stringify(value);

const isFile = (value) => typeof value !== "string";

const hasBody = (request) => !request.form && request.body !== null && request.body !== undefined && request.body !== "";

function headersOf(request) {
	const headers = Object.entries(request.headers ?? {});
	return request.form ? headers.filter(([name]) => name.toLowerCase() !== "content-type") : headers;
}

function curl(request) {
	const quoted = (value) => `"${value.replaceAll("\\", "\\\\").replaceAll("\"", "\\\"")}"`;
	const parts = ["curl"];
	if (request.method === "HEAD") {
		parts[0] += " --head";
	}
	else if (request.method !== "GET" || hasBody(request) || request.form) {
		parts[0] += ` -X ${shell(request.method)}`;
	}
	parts[0] += ` ${shell(address(request.url))}`;
	for (const [name, value] of headersOf(request)) {
		parts.push(`-H ${shell(value === "" ? `${name};` : `${name}: ${value}`)}`);
	}
	for (const [name, value] of request.form ?? []) {
		parts.push(isFile(value) ? `-F ${shell(`${name}=@${quoted(value.name)}`)}`
				: `--form-string ${shell(`${name}=${value}`)}`);
	}
	if (hasBody(request)) {
		parts.push(`--data-raw ${shell(request.body)}`);
	}
	return parts.join(" \\\n  ");
}

// HTTPie takes a backslash before one of its separators away, and knows no way to keep it: then there is no sample.
function httpie(request) {
	const items = [];
	const item = (name, separator, value) => {
		if (/\\[:;=@]/.test(value) || /\\|^-/.test(name)) {
			throw new RangeError(name);
		}
		const key = name.replace(/[:;=@]/g, "\\$&");
		items.push(shell(key + separator + value.replace(/^[:;=@]/, "\\$&")));
	};
	try {
		headersOf(request).forEach(([name, value]) => item(name, value === "" ? ";" : ":", value));
		(request.form ?? []).forEach(([name, value]) => {
			if (isFile(value)) {
				item(name, "@", value.name);
			}
			else {
				item(name, "=", value);
			}
		});
	}
	catch {
		return null;
	}
	const options = request.form ? " --multipart" : hasBody(request) ? ` --raw ${shell(request.body)}` : "";
	return [`http${options} ${shell(request.method)} ${shell(address(request.url))}`, ...items].join(" \\\n  ");
}

function javascript(request) {
	const lines = [];
	const options = [`  method: ${text(request.method)},`];
	const headers = headersOf(request);
	if (headers.length > 0) {
		options.push("  headers: {", ...headers.map(([name, value]) => `    ${text(name)}: ${text(value)},`), "  },");
	}
	if (request.form) {
		lines.push("const form = new FormData();");
		for (const [name, value] of request.form) {
			lines.push(isFile(value) ? `form.append(${text(name)}, file, ${text(value.name)}); // a File or Blob`
					: `form.append(${text(name)}, ${text(value)});`);
		}
		options.push("  body: form,");
	}
	else if (hasBody(request)) {
		options.push(`  body: ${text(request.body)},`);
	}
	lines.push(`const response = await fetch(${text(address(request.url))}, {`, ...options, "});");
	return [...lines, "console.log(response.status, await response.text());"].join("\n");
}

function python(request) {
	const lines = ["import requests", "", "response = requests.request(", `    ${text(request.method)},`,
		`    ${text(address(request.url))},`];
	const headers = headersOf(request);
	if (headers.length > 0) {
		lines.push("    headers={", ...headers.map(([name, value]) => `        ${text(name)}: ${text(value)},`), "    },");
	}
	if (request.form) {
		lines.push("    files=[", ...request.form.map(([name, value]) => isFile(value)
				? `        (${text(name)}, (${text(value.name)}, open(${text(value.name)}, "rb"))),`
				: `        (${text(name)}, (None, ${text(value)})),`), "    ],");
	}
	else if (hasBody(request)) {
		lines.push(`    data=${text(request.body)}.encode(),`);
	}
	return [...lines, ")", "print(response.status_code, response.text)"].join("\n");
}

// Java has no multipart forms, so the parts are written one by one.
function javaParts(form) {
	const name = (value) => value.replaceAll("\"", "%22").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
	const of = (value) => `    BodyPublishers.ofString(${text(value)})`;
	const parts = form.flatMap(([field, value]) => {
		const head = `--restkit-part\r\nContent-Disposition: form-data; name="${name(field)}"`;
		return isFile(value) ? [of(`${head}; filename="${name(value.name)}"\r\nContent-Type: ${value.type
				|| "application/octet-stream"}\r\n\r\n`), `    BodyPublishers.ofFile(Path.of(${text(value.name)}))`, of("\r\n")]
			: [of(`${head}\r\n\r\n${value}\r\n`)];
	});
	return [...parts, of("--restkit-part--\r\n")].join(",\n");
}

function java(request) {
	const lines = ["import java.net.URI;", "import java.net.http.HttpClient;", "import java.net.http.HttpRequest;",
		"import java.net.http.HttpRequest.BodyPublishers;", "import java.net.http.HttpResponse.BodyHandlers;"];
	if (request.form?.some(([, value]) => isFile(value))) {
		lines.push("import java.nio.file.Path;");
	}
	lines.push("");
	let body = "BodyPublishers.noBody()";
	if (request.form) {
		lines.push("var body = BodyPublishers.concat(", `${javaParts(request.form)});`);
		body = "body";
	}
	else if (hasBody(request)) {
		body = `BodyPublishers.ofString(${text(request.body)})`;
	}
	lines.push(`var request = HttpRequest.newBuilder(URI.create(${text(address(request.url))}))`);
	headersOf(request).forEach(([name, value]) => lines.push(`    .header(${text(name)}, ${text(value)})`));
	if (request.form) {
		lines.push("    .header(\"Content-Type\", \"multipart/form-data; boundary=restkit-part\")");
	}
	lines.push(`    .method(${text(request.method)}, ${body})`, "    .build();",
			"var response = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());",
			"System.out.println(response.statusCode() + \" \" + response.body());");
	return lines.join("\n");
}

const languages = [["shell", "curl", curl], ["httpie", "HTTPie", httpie], ["javascript", "JavaScript", javascript],
	["python", "Python", python], ["java", "Java", java]];

/** The request as code: [{language, label, code}, …]. */
export function samples(request) {
	return languages.map(([language, label, write]) => ({language, label, code: write(request)}))
		.filter((sample) => sample.code !== null);
}
