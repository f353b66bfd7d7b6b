// The browsable page with scripts: forms send what a program would send, and the answer takes the place of the page.

import {samples} from "./code.js";
import {difference, enhance, entries, hasFiles, readFields, writeFields} from "./form.js";
import {enhancePickers} from "./picker.js";
import {isKept, readText, written} from "./raw.js";

const JSON_TYPE = "application/json";

/** The call whose answer is on the screen. */
let last = null;

/** What follows the result of the page, or is about to. */
let live = null;

// Calls.

function proofOf(form) {
	const field = form.querySelector("input[data-proof]");
	return field ? {[field.dataset.proof]: field.value} : {};
}

function notice(text) {
	const old = document.getElementById("problem");
	const box = document.createElement("div");
	box.className = "notice bad";
	box.id = "problem";
	box.tabIndex = -1;
	box.setAttribute("role", "alert");
	box.textContent = text;
	old?.remove();
	document.querySelector("main h1").after(box);
	box.focus();
}

async function call(request, form) {
	const headers = {...request.headers, ...proofOf(form), Accept: "text/html"};
	const body = request.form ? formData(request.form) : request.body;
	const buttons = [...form.querySelectorAll("button")];
	buttons.forEach((button) => button.disabled = true);
	try {
		const response = await fetch(request.url, {method: request.method, headers, body: body ?? undefined});
		const type = response.headers.get("Content-Type") ?? "";
		if (!type.startsWith("text/html")) {
			notice(`The server answered ${response.status}, and not with a page.`);
			return false;
		}
		last = request;
		show(await response.text());
		return response.status < 400;
	}
	catch {
		notice("The server did not answer. Nothing is known of what became of the call.");
		return false;
	}
	finally {
		buttons.forEach((button) => button.disabled = false);
	}
}

function formData(list) {
	const data = new FormData();
	list.forEach(([name, value]) => data.append(name, value));
	return data;
}

function show(html) {
	const page = new DOMParser().parseFromString(html, "text/html");
	live?.then((following) => following.stop());
	live = null;
	document.title = page.title;
	document.body.replaceWith(document.adoptNode(page.body));
	setUp();
	const target = document.getElementById("problem") ?? document.getElementById("created")
		?? document.getElementById("content");
	target.focus({preventScroll: true});
	target.scrollIntoView({block: "nearest"});
	if (target.id === "content") {
		scrollTo(0, 0);
	}
}

// What the forms send.

function fieldsOf(section) {
	return section.querySelector("form[data-fields]");
}

function textOf(section) {
	return section.querySelector("form[data-text]");
}

function state(form) {
	const field = form.querySelector("[data-state]");
	return field && field.value.trim() !== "" ? {"If-Match": field.value.trim()} : {};
}

function requestOf(form, button) {
	const url = new URL(form.dataset.url, location.href).href;
	const method = button.dataset.method;
	if ("text" in form.dataset) {
		const headers = {"Content-Type": form.elements._content_type.value, ...state(form)};
		return {method, url, headers, body: form.elements._content.value, form: null};
	}
	if (hasFiles(form)) {
		return {method, url, headers: state(form), body: null, form: entries(form)};
	}
	if (!form.querySelector("[data-in]")) {
		return {method, url, headers: state(form), body: null, form: null};
	}
	const now = readFields(form);
	const body = "partial" in button.dataset ? difference(form.initial, now) : now;
	return {method, url, headers: {"Content-Type": JSON_TYPE, ...state(form)}, body: JSON.stringify(body, null, 2),
		form: null};
}

async function send(event, section) {
	event.preventDefault();
	const form = event.target;
	const button = event.submitter ?? form.querySelector("button[data-method]:not([hidden])");
	const request = requestOf(form, button);
	const kept = keep(section, request);
	if (!await call(request, form)) {
		restore(section.id, kept);
	}
}

/** What is on the screen and not in the request, because nothing was changed there. */
function keep(section, request) {
	const fields = fieldsOf(section);
	const text = textOf(section);
	return {
		raw: text ? {type: text.elements._content_type.value, text: text.elements._content.value} : null,
		textChosen: text ? !text.parentElement.hidden && section.classList.contains("tabbed") : false,
		fields: fields ? readFields(fields) : null,
		initial: fields?.initial,
		sent: request.body && request.headers["Content-Type"] === JSON_TYPE ? parsed(request.body) : null,
		files: fields ? [...fields.querySelectorAll("input[type=file]")] : []
	};
}

function restore(id, kept) {
	const section = document.getElementById(id);
	if (!section) {
		return;
	}
	const fields = fieldsOf(section);
	const text = textOf(section);
	if (fields && kept.fields) {
		// What is wrong with items of a list stands at those that the server has written.
		const shown = readFields(fields);
		const others = Object.entries(kept.fields)
			.filter(([name, value]) => !(name in (kept.sent ?? {}) && Array.isArray(value) && shown[name]?.length > 0));
		writeFields(fields, Object.fromEntries(others), true);
		fields.initial = kept.initial;
		kept.files.forEach((file) => document.getElementById(file.id)?.replaceWith(file));
	}
	if (text && kept.raw) {
		text.elements._content_type.value = kept.raw.type;
		text.elements._content.value = kept.raw.text;
	}
	if (kept.textChosen) {
		section.querySelectorAll("[role=tab]")[1]?.click();
		document.getElementById("problem")?.focus({preventScroll: true});
	}
}

function parsed(text) {
	try {
		return JSON.parse(text);
	}
	catch {
		return null;
	}
}

// Fields and text of one form say the same.

function keepInStep(section) {
	const fields = fieldsOf(section);
	const text = textOf(section);
	if (!fields || !text) {
		return;
	}
	const toText = () => {
		const type = text.elements._content_type.value;
		if (isKept(type) && !hasFiles(fields)) {
			text.elements._content.value = written(type, readFields(fields));
		}
	};
	const toFields = () => {
		const type = text.elements._content_type.value;
		const object = isKept(type) ? readText(type, text.elements._content.value) : null;
		if (object) {
			writeFields(fields, object);
		}
	};
	fields.addEventListener("input", toText);
	fields.addEventListener("change", toText);
	text.elements._content.addEventListener("input", toFields);
	text.elements._content_type.addEventListener("change", toText);
}

// Tabs, as the ARIA authoring practices have them.

function tabs(section, panels, labels, first) {
	const list = document.createElement("div");
	list.className = "tabs";
	list.setAttribute("role", "tablist");
	list.setAttribute("aria-label", section.querySelector("h2").textContent);
	const buttons = panels.map((panel, index) => {
		const id = `${section.id}-tab-${index}`;
		const button = document.createElement("button");
		button.type = "button";
		button.id = id;
		button.textContent = labels[index];
		button.setAttribute("role", "tab");
		panel.id ||= `${section.id}-panel-${index}`;
		button.setAttribute("aria-controls", panel.id);
		panel.setAttribute("role", "tabpanel");
		panel.setAttribute("aria-labelledby", id);
		button.addEventListener("click", () => choose(index));
		button.addEventListener("keydown", (event) => {
			const step = {ArrowRight: 1, ArrowLeft: -1}[event.key];
			const direction = getComputedStyle(list).direction === "rtl" ? -1 : 1;
			if (step) {
				const next = (index + step * direction + panels.length) % panels.length;
				choose(next);
				buttons[next].focus();
			}
		});
		return button;
	});
	const choose = (chosen) => panels.forEach((panel, index) => {
		panel.hidden = index !== chosen;
		buttons[index].setAttribute("aria-selected", String(index === chosen));
		buttons[index].tabIndex = index === chosen ? 0 : -1;
	});
	list.append(...buttons);
	panels[0].before(list);
	section.classList.add("tabbed");
	choose(first);
}

function setUpForm(section) {
	const panels = [...section.querySelectorAll(":scope > .panel")];
	const forms = panels.map((panel) => panel.querySelector("form"));
	for (const form of forms) {
		form.addEventListener("submit", (event) => send(event, section));
	}
	const fields = fieldsOf(section);
	if (fields) {
		enhance(fields);
		enhancePickers(fields);
		fields.addEventListener("added", (event) => enhancePickers(event.target));
		fields.initial = readFields(fields);
	}
	keepInStep(section);
	if (forms.length > 1) {
		tabs(section, panels, panels.map((panel) => panel.querySelector("h3").textContent),
			"raw" in section.dataset ? 1 : 0);
	}
}

// Calls without fields.

function confirmed(question) {
	const dialog = document.createElement("dialog");
	dialog.setAttribute("aria-labelledby", "question");
	const form = document.createElement("form");
	form.method = "dialog";
	const text = document.createElement("p");
	text.id = "question";
	text.textContent = question;
	const yes = document.createElement("button");
	yes.value = "yes";
	yes.className = "danger";
	yes.textContent = "Delete";
	const no = document.createElement("button");
	no.value = "no";
	no.textContent = "Cancel";
	const line = document.createElement("p");
	line.className = "actions";
	line.append(no, yes);
	form.append(text, line);
	dialog.append(form);
	document.body.append(dialog);
	dialog.showModal();
	return new Promise((resolve) => dialog.addEventListener("close", () => {
		dialog.remove();
		resolve(dialog.returnValue === "yes");
	}));
}

function setUpCall(form) {
	// Without scripts, a second button asks; a dialog does it better.
	form.querySelector("details.confirm")?.replaceWith(
		Object.assign(document.createElement("button"), {className: "danger", textContent: form.dataset.call}));
	form.addEventListener("submit", async (event) => {
		event.preventDefault();
		if (form.dataset.confirm && !await confirmed(form.dataset.confirm)) {
			return;
		}
		const url = new URL(form.dataset.url ?? document.getElementById("called").textContent, location.href).href;
		const headers = form.dataset.ifMatch ? {"If-Match": form.dataset.ifMatch} : {};
		await call({method: form.dataset.call, url, headers, body: null, form: null}, form);
	});
}

function setUpFilters(form) {
	enhance(form);
	enhancePickers(form);
	form.addEventListener("formdata", (event) => {
		for (const [name, value] of [...event.formData]) {
			if (value === "") {
				event.formData.delete(name);
			}
		}
	});
}

// The calls of this page in the languages of programs.

function calls() {
	const called = document.getElementById("called");
	const method = document.querySelector(".request .method").textContent;
	const shown = last && last.method === method ? last
		: {method, url: new URL(called.textContent, location.href).href, headers: {}, body: null, form: null};
	const all = [{label: `${method} (this answer)`, request: () => shown}];
	for (const section of document.querySelectorAll("[data-form]")) {
		const title = section.querySelector("h2").textContent;
		const shownForm = () => section.querySelector(":scope > .panel:not([hidden]) > form");
		for (const button of shownForm().querySelectorAll("button[data-method]")) {
			const name = button.dataset.method;
			all.push({
				label: `${name} (${title})`,
				request: () => requestOf(shownForm(), shownForm().querySelector(`button[data-method=${name}]`))
			});
		}
	}
	return all;
}

function setUpCode(section) {
	const all = calls();
	const choice = document.createElement("select");
	choice.id = "code-call";
	all.forEach(({label}, index) => choice.append(new Option(label, index)));
	const label = document.createElement("label");
	label.htmlFor = choice.id;
	label.textContent = "Call";
	section.querySelector("header").append(label, choice);
	const draw = () => {
		const request = all[choice.value].request();
		const shown = samples({...request, headers: {Accept: JSON_TYPE, ...request.headers}});
		const chosen = [...section.querySelectorAll("[role=tab]")]
			.findIndex((tab) => tab.getAttribute("aria-selected") === "true");
		section.querySelectorAll(".tabs, .panel").forEach((element) => element.remove());
		section.classList.remove("tabbed");
		const panels = shown.map(({code}) => {
			const panel = document.createElement("div");
			panel.className = "panel";
			const text = document.createElement("pre");
			text.tabIndex = 0;
			text.textContent = code;
			text.setAttribute("aria-label", "Code");
			panel.append(text, copyButton(code));
			return panel;
		});
		section.append(...panels);
		tabs(section, panels, shown.map((sample) => sample.label), Math.max(chosen, 0));
	};
	choice.addEventListener("change", draw);
	document.querySelectorAll("[data-form]").forEach((form, index) => {
		form.addEventListener("focusin", () => {
			const found = all.findIndex(({label}) => label.endsWith(`(${form.querySelector("h2").textContent})`));
			if (found > 0 && !choice.options[choice.value].label.endsWith(`(${form.querySelector("h2").textContent})`)) {
				choice.value = found;
				draw();
			}
		}, {passive: true});
		form.addEventListener("input", () => Number(choice.value) > 0 && draw());
	});
	draw();
	section.hidden = false;
}

function copyButton(code) {
	const button = document.createElement("button");
	button.type = "button";
	button.textContent = "Copy";
	button.addEventListener("click", async () => {
		try {
			await navigator.clipboard.writeText(code);
			button.textContent = "Copied";
		}
		catch {
			button.textContent = "Not copied";
		}
	});
	return button;
}

// Menus close when one leaves them.

function setUpMenu(menu) {
	menu.addEventListener("keydown", (event) => {
		if (event.key === "Escape" && menu.open) {
			menu.open = false;
			menu.querySelector("summary").focus();
		}
	});
	menu.addEventListener("focusout", (event) => {
		if (!menu.contains(event.relatedTarget)) {
			menu.open = false;
		}
	});
}

function setUp() {
	document.querySelectorAll("[data-form]").forEach(setUpForm);
	document.querySelectorAll("form[data-call]").forEach(setUpCall);
	document.querySelectorAll("form[data-filters]").forEach(setUpFilters);
	document.querySelectorAll(".menu").forEach(setUpMenu);
	const code = document.getElementById("code");
	if (code && document.getElementById("called")) {
		setUpCode(code);
	}
	const section = document.getElementById("live");
	if (section) {
		live = import("./live.js").then(({setUpLive}) => setUpLive(section));
	}
}

setUp();
