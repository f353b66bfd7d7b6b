// Trying operations out, and the code for a request: loaded once the page is there.
import {samples} from "./code.js";
import {enhance, hasFiles, read, writeFields} from "./form.js";
import {highlighted} from "./json.js";
import {enhancePickers} from "./picker.js";

const main = document.getElementById("content");
const root = new URL(main.dataset.root, document.baseURI);
const all = (selector, within = document) => [...within.querySelectorAll(selector)];

function make(name, properties, ...children) {
	const element = Object.assign(document.createElement(name), properties);
	element.append(...children);
	return element;
}

// Who calls. What is secret stays in this page's memory.

const dialog = document.getElementById("docs:credentials");
const caller = {header: null, secret: "", shown: "", session: false, cookie: null};

function choose() {
	const scheme = dialog.querySelector("[name=scheme]:checked");
	const value = (selector) => dialog.querySelector(`[data-for="${CSS.escape(scheme.value)}"] ${selector}`)?.value ?? "";
	const data = scheme.dataset;
	Object.assign(caller, {header: null, secret: "", shown: "", session: data.session !== undefined, cookie: null});
	if (data.basic !== undefined) {
		const bytes = new TextEncoder().encode(`${value("[data-user]")}:${value("[data-password]")}`);
		Object.assign(caller, {header: "Authorization", secret: `Basic ${btoa(String.fromCharCode(...bytes))}`,
			shown: "Basic <name:password in Base64>"});
	}
	else if (data.word !== undefined) {
		Object.assign(caller, {header: "Authorization", secret: `${data.word} ${value("[data-token]")}`,
			shown: `${data.word} <token>`});
	}
	else if (data.header !== undefined) {
		Object.assign(caller, {header: data.header, secret: value("[data-token]"), shown: "<token>"});
	}
	const label = scheme.labels[0].textContent;
	document.querySelector("[data-who]").textContent = scheme.value === "" ? "" : label
		+ (data.basic !== undefined ? `: ${value("[data-user]")}` : "");
}

function showFields() {
	const scheme = dialog.querySelector("[name=scheme]:checked").value;
	all("[data-for]", dialog).forEach((fields) => { fields.hidden = fields.dataset.for !== scheme; });
}

dialog.addEventListener("change", showFields);
dialog.addEventListener("close", () => {
	if (dialog.returnValue === "use") {
		choose();
		caller.cookie = dialog.querySelector("[name=scheme]:checked").dataset.session ?? null;
		all("details.code[open]").forEach(showCode);
	}
});
all(".credentials a", dialog).forEach((link) => { link.href += encodeURIComponent(location.pathname); });
showFields();
choose();

// Requests.

function addressOf(path, parts) {
	const filled = path.replace(/\{([^}]+)\}/g, (variable, name) => {
		const value = parts.path[name];
		return value === undefined || value === null || value === "" ? variable : encodeURIComponent(value);
	});
	const url = new URL(root.href.replace(/\/$/, "") + filled);
	for (const [name, value] of Object.entries(parts.query)) {
		for (const each of Array.isArray(value) ? value : [value]) {
			if (each !== undefined && each !== null && each !== "") {
				url.searchParams.append(name, each);
			}
		}
	}
	return url;
}

function headersOf(parts) {
	const headers = {};
	for (const [name, value] of Object.entries(parts.header)) {
		if (value !== undefined && value !== null && value !== "") {
			headers[name] = String(value);
		}
	}
	return headers;
}

function entriesOf(section) {
	const all = [];
	for (const control of section.querySelectorAll("[name]")) {
		if (control.closest(".plain-only") || control.disabled || (control.type === "checkbox" && !control.checked)) {
			continue;
		}
		if (control.type === "file") {
			all.push(...[...control.files].map((file) => [control.name, file]));
		}
		else if (control.dataset.type === "json" && control.value !== "") {
			all.push([control.name, new File([control.value], `${control.name}.json`, {type: "application/json"})]);
		}
		else if (control.value !== "" || control.required) {
			all.push([control.name, control.value]);
		}
	}
	return all;
}

function isRaw(form) {
	return form.querySelector("[data-raw-field]:not([hidden])") !== null;
}

// The request that a form describes.
function requestOf(article, form) {
	const parts = form ? read(form) : {path: {}, query: {}, header: {}, cookie: {}};
	const request = {method: article.dataset.method, url: addressOf(article.dataset.path, parts), headers: headersOf(parts),
		body: null, form: null, file: null};
	const accept = form?.querySelector("[data-accept]")?.value;
	if (accept) {
		request.headers.Accept = accept;
	}
	const kind = form?.dataset.body ?? (article.querySelector("[data-example]") ? "example" : null);
	const section = form?.querySelector("[data-in=body], [data-in=form]");
	if (kind === "example") {
		request.body = article.querySelector("[data-example]").textContent;
	}
	else if (kind === "file") {
		request.file = section.querySelector("[type=file]").files[0] ?? null;
	}
	else if (kind === "form" || (kind === "json" && section && !isRaw(form) && hasFiles(section))) {
		request.form = entriesOf(section);
	}
	else if (kind === "json") {
		request.body = isRaw(form) ? form.querySelector("[data-raw]").value : JSON.stringify(parts.body, null, 2);
	}
	if (request.body !== null) {
		request.headers["Content-Type"] = "application/json";
	}
	return request;
}

// Code.

let language = "shell";

/** Write the code for what stands in the form beside it. */
export function showCode(details) {
	const article = details.closest("article");
	const request = requestOf(article, article.querySelector("form.try"));
	const headers = {...request.headers};
	if (caller.header) {
		headers[caller.header] = caller.shown;
	}
	if (caller.cookie) {
		headers.Cookie = `${caller.cookie}=<session>; csrftoken=<token>`;
		headers["X-CSRFToken"] = "<token>";
	}
	const written = samples({...request, headers, url: request.url.href.replaceAll("%7B", "{").replaceAll("%7D", "}")});
	const current = written.find((sample) => sample.language === language) ?? written[0];
	const buttons = written.map((sample) => {
		const button = make("button", {type: "button", textContent: sample.label});
		button.dataset.language = sample.language;
		button.setAttribute("aria-pressed", String(sample === current));
		return button;
	});
	let pre = details.querySelector("pre");
	if (!pre) {
		const copy = make("button", {type: "button", className: "plain", textContent: "Copy"});
		copy.dataset.copy = "";
		pre = make("pre", {className: "sample"});
		details.append(make("div", {className: "languages"}), pre, copy);
	}
	const bar = details.querySelector(".languages");
	const focused = bar.contains(document.activeElement);
	bar.replaceChildren(...buttons);
	pre.textContent = current.code;
	if (focused) {
		buttons.find((button) => button.ariaPressed === "true").focus();
	}
}

// Trying out.

async function toggleTry(button) {
	const article = button.closest("article");
	const known = article.querySelector("form.try");
	if (known) {
		known.hidden = !known.hidden;
		button.setAttribute("aria-expanded", String(!known.hidden));
		return;
	}
	button.disabled = true;
	try {
		const response = await fetch(`${main.dataset.self}/try/${encodeURIComponent(article.id)}`);
		if (!response.ok) {
			throw new Error(String(response.status));
		}
		const parsed = new DOMParser().parseFromString(await response.text(), "text/html");
		const form = document.importNode(parsed.querySelector("form"), true);
		button.after(form);
		for (const part of [form, ...all("template", form).map((template) => template.content)]) {
			all("[data-picker^=\"/\"]", part).forEach((input) => {
				input.dataset.picker = root.pathname.replace(/\/$/, "") + input.dataset.picker;
			});
		}
		enhance(form);
		enhancePickers(form);
		button.setAttribute("aria-expanded", "true");
		const code = article.querySelector("details.code");
		const follow = () => { if (code.open) { showCode(code); } };
		form.addEventListener("input", follow);
		form.addEventListener("change", follow);
		form.addEventListener("submit", (event) => {
			event.preventDefault();
			send(article, form);
		});
		follow();
		form.querySelector("input, select, textarea, button")?.focus({preventScroll: true});
	}
	catch {
		button.after(make("span", {className: "error", textContent: " The form could not be loaded."}));
	}
	finally {
		button.disabled = false;
	}
}

function toggleJson(button) {
	const form = button.form;
	const field = form.querySelector("[data-raw-field]");
	const fields = form.querySelector("[data-in=body]");
	const raw = field.querySelector("[data-raw]");
	if (field.hidden) {
		raw.value = JSON.stringify(read(form).body, null, 2);
	}
	else {
		try {
			writeFields(fields, JSON.parse(raw.value));
		}
		catch {
			raw.setAttribute("aria-invalid", "true");
			raw.focus();
			return;
		}
	}
	raw.removeAttribute("aria-invalid");
	field.hidden = !field.hidden;
	fields.hidden = !field.hidden;
	fields.inert = fields.hidden;
	all("input, select, textarea", fields).forEach((control) => { control.disabled = fields.hidden; });
	button.setAttribute("aria-pressed", String(!field.hidden));
}

function bodyOf(request) {
	if (request.form) {
		const data = new FormData();
		request.form.forEach(([name, value]) => data.append(name, value));
		return data;
	}
	return request.file ?? request.body ?? undefined;
}

async function send(article, form) {
	// What is wrong the API shall say; but without its path, there is nobody to say it.
	if (all("[data-in=path] input", form).some((input) => !input.reportValidity())) {
		return;
	}
	const request = requestOf(article, form);
	const headers = new Headers(request.headers);
	if (caller.header) {
		headers.set(caller.header, caller.secret);
	}
	const proof = document.cookie.split("; ").find((cookie) => cookie.startsWith("csrftoken="));
	if (caller.session && proof) {
		headers.set("X-CSRFToken", proof.substring("csrftoken=".length));
	}
	const button = form.querySelector(".primary");
	const said = form.querySelector("[data-said]");
	const place = form.querySelector("[data-answer]");
	button.disabled = true;
	said.textContent = "Sending";
	const start = performance.now();
	try {
		const response = await fetch(request.url, {method: request.method, headers, body: bodyOf(request),
			credentials: caller.session ? "same-origin" : "omit", cache: "no-store"});
		const body = await response.blob();
		const took = Math.round(performance.now() - start);
		const phrase = phraseOf(article, response);
		place.replaceChildren(await answer(response, phrase, body, took));
		said.textContent = `Answer ${response.status} ${phrase} after ${took} milliseconds`;
	}
	catch (error) {
		place.replaceChildren(make("p", {className: "error", textContent: `No answer: ${error.message}`}));
		said.textContent = "No answer";
	}
	finally {
		button.disabled = false;
	}
}

// Most servers no longer send a phrase; the documentation has it.
function phraseOf(article, response) {
	const status = all(".text .status", article).find((element) => element.textContent === String(response.status));
	return response.statusText || status?.nextSibling?.textContent.trim() || "";
}

const LONGEST = 300_000;

async function answer(response, phrase, body, took) {
	const status = make("span", {className: `status ${response.ok ? "good" : "bad"}`, textContent: response.status});
	const head = make("p", {}, status, ` ${phrase} `,
		make("span", {className: "quiet", textContent: `${took} ms, ${body.size} bytes`}));
	const list = make("dl", {className: "headers"});
	for (const [name, value] of response.headers) {
		list.append(make("dt", {textContent: name}), make("dd", {textContent: value}));
	}
	const pre = make("pre", {className: "content", tabIndex: 0});
	pre.setAttribute("aria-label", "Body of the answer");
	const type = response.headers.get("Content-Type") ?? "";
	if (/^(text\/|application\/(.*\+)?(json|xml|yaml))/.test(type)) {
		const text = await body.text();
		pre.append(text.length > LONGEST ? text.slice(0, LONGEST) : /json/.test(type) ? highlighted(text) : text);
	}
	else if (body.size > 0) {
		pre.append(`${body.size} bytes of ${type}`);
	}
	return make("div", {className: "response"}, head, list, ...(body.size > 0 ? [pre] : []));
}

/** Do what a button says. */
export function press(button) {
	const data = button.dataset;
	if (data.try !== undefined) {
		toggleTry(button);
	}
	else if (data.asJson !== undefined) {
		toggleJson(button);
	}
	else if (data.credentials !== undefined) {
		dialog.showModal();
	}
	else if (data.language) {
		language = data.language;
		showCode(button.closest("details"));
	}
	else if (data.copy !== undefined) {
		navigator.clipboard?.writeText(button.parentElement.querySelector("pre").textContent)
			.then(() => { button.textContent = "Copied"; });
	}
}
