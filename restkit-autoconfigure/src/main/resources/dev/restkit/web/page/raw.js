// The content of a form as a text in the media types that the API reads, and back: what docs/formats.md says of them.

const LINES = "application/x-ndjson";

const isObject = (value) => value !== null && typeof value === "object" && !Array.isArray(value);

function scalar(text) {
	return text === "true" ? true : text === "false" ? false : text;
}

// XML: an element for each property, an item for each element of a list.

const escaped = (text) => String(text).replace(/[&<>]/g, (sign) => ({"&": "&amp;", "<": "&lt;", ">": "&gt;"})[sign]);

function element(name, value, indent) {
	const named = /^[A-Za-z_][\w.-]*$/.test(name) && name !== "entry" && name !== "item" ? name
		: name === "item" && indent.item ? name : `entry name="${escaped(name).replaceAll("\"", "&quot;")}"`;
	const closing = named.split(" ")[0];
	if (value === null || value === undefined) {
		return `${indent.text}<${named} nil="true"/>\n`;
	}
	if (typeof value !== "object") {
		return `${indent.text}<${named}>${escaped(value)}</${closing}>\n`;
	}
	const members = Array.isArray(value) ? value.map((each) => ["item", each]) : Object.entries(value);
	if (members.length === 0) {
		return `${indent.text}<${named} type="${Array.isArray(value) ? "list" : "object"}"/>\n`;
	}
	const inner = {text: `${indent.text}  `, item: Array.isArray(value)};
	return `${indent.text}<${named}>\n${members.map(([key, each]) => element(key, each, inner)).join("")}`
		+ `${indent.text}</${closing}>\n`;
}

function valueOf(node) {
	if (node.getAttribute("nil") === "true") {
		return null;
	}
	const children = [...node.children];
	if (node.getAttribute("type") === "list" || (children.length > 0 && children.every((child) => child.localName === "item"))) {
		return children.map(valueOf);
	}
	if (children.length === 0) {
		return node.getAttribute("type") === "object" ? {} : scalar(node.textContent);
	}
	const object = {};
	for (const child of children) {
		const name = child.localName === "entry" ? child.getAttribute("name") : child.localName;
		object[name] = name in object ? [object[name], valueOf(child)].flat() : valueOf(child);
	}
	return object;
}

function readXml(text) {
	const root = new DOMParser().parseFromString(text, "application/xml");
	return root.querySelector("parsererror") ? null : valueOf(root.documentElement);
}

// CSV: a line with the names of columns, and a line with values.

const guarded = (text) => /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/.test(text) ? `'${text}` : text;

const cell = (text) => /[",\r\n]/.test(text) ? `"${text.replaceAll("\"", "\"\"")}"` : text;

function columns(prefix, object, into) {
	for (const [name, value] of Object.entries(object)) {
		if (isObject(value)) {
			columns(`${prefix}${name}.`, value, into);
		}
		else if (Array.isArray(value) && value.every((each) => typeof each !== "object")) {
			into.push([`${prefix}${name}[]`, value.map((each) => guarded(String(each)).replace(/[\\|]/g, "\\$&")).join("|")]);
		}
		else if (Array.isArray(value)) {
			into.push([prefix + name, JSON.stringify(value)]);
		}
		else {
			into.push([prefix + name, value === null || value === undefined ? "" : typeof value === "string" ? guarded(value) : String(value)]);
		}
	}
	return into;
}

function writtenCsv(fields) {
	const all = columns("", fields, []);
	return `${all.map(([name]) => cell(name)).join(",")}\r\n${all.map(([, value]) => cell(value)).join(",")}\r\n`;
}

function lines(text) {
	const rows = [[]];
	for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
		rows.at(-1).push(quoted === undefined ? plain : quoted.replaceAll("\"\"", "\""));
		if (end === "") {
			break;
		}
		if (end !== ",") {
			rows.push([]);
		}
	}
	return rows.filter((row) => row.length > 1 || row[0]);
}

const unguarded = (text) => /^'[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/.test(text) ? text.slice(1) : text;

function list(text) {
	return text === "" ? [] : text.split(/(?<!\\)\|/).map((each) => unguarded(each.replace(/\\([\\|])/g, "$1")));
}

function readCsv(text) {
	const [names, values] = lines(text);
	if (!values || names.length !== values.length) {
		return null;
	}
	const object = {};
	names.forEach((name, index) => {
		const path = name.split(".");
		const last = path.pop();
		const at = path.reduce((outer, step) => outer[step] ??= {}, object);
		const value = values[index];
		if (last.endsWith("[]")) {
			at[last.slice(0, -2)] = list(value);
		}
		else {
			at[last] = value === "" ? null : /^[[{]/.test(value) ? readJson(value) ?? value : scalar(unguarded(value));
		}
	});
	return object;
}

// JSON, and YAML, which is read as JSON is and has but more.

function readJson(text) {
	try {
		return JSON.parse(text);
	}
	catch {
		return null;
	}
}

/** Whether fields and text of a media type can say the same. */
export function isKept(type) {
	return /^application\/([a-z0-9.+-]+\+)?(json|yaml|xml)$/.test(type) || /^text\/(csv|xml)$/.test(type) || type === LINES;
}

/** What the fields say, in a media type. */
export function written(type, fields) {
	if (type === "text/csv") {
		return writtenCsv(fields);
	}
	if (type.endsWith("xml")) {
		return element("root", fields, {text: "", item: false});
	}
	return JSON.stringify(fields, null, type === LINES ? 0 : 2);
}

/** What a text says that fields could show: an object, or null. */
export function readText(type, text) {
	const value = type === "text/csv" ? readCsv(text) : type.endsWith("xml") ? readXml(text) : readJson(text);
	return isObject(value) ? value : null;
}
