// Reads what is in the fields of a form as JSON, and puts JSON into the fields. The fields are made by the server; what
// each is, its data attributes say.

const FIELDS = "[data-key][data-type]";

/** The value of one control, or undefined for none. */
function valueOf(control) {
	const type = control.dataset.type;
	const text = control.value;
	if (type === "boolean" && control.type === "checkbox") {
		return control.checked;
	}
	if (type === "file") {
		return control.files.length > 0 ? control.files[0] : undefined;
	}
	if (text === "") {
		return emptyOf(control, type);
	}
	switch (type) {
		case "integer":
			return Number.isSafeInteger(Number(text)) ? Number(text) : text;
		case "number":
			// More digits than a number keeps are sent as a text, which the server reads as well.
			return Number.isFinite(Number(text)) && text.replace(/\D/g, "").length <= 15 ? Number(text) : text;
		case "boolean":
			return text === "true";
		case "json":
			return parsed(text);
		default:
			return text;
	}
}

function emptyOf(control, type) {
	if ("nullable" in control.dataset) {
		return null;
	}
	const text = type === "string" && !(control instanceof HTMLSelectElement)
		&& !["date", "time", "datetime-local"].includes(control.type);
	if (!text) {
		return undefined;
	}
	return control.required || control.dataset.filled ? "" : undefined;
}

function parsed(text) {
	try {
		return JSON.parse(text);
	}
	catch {
		return text;
	}
}

function isEmpty(value) {
	return value === undefined || value === null || value === "" || value === false
		|| (typeof value === "object" && !(value instanceof File) && Object.values(value).every(isEmpty));
}

function put(target, key, value) {
	if (value !== undefined) {
		target[key] = value;
	}
}

function walk(node, target) {
	for (const child of node.children) {
		if (child instanceof HTMLTemplateElement || child.classList.contains("plain-only")) {
			continue;
		}
		const data = child.dataset;
		if (data.list !== undefined) {
			const items = itemsOf(child);
			put(target, data.list, items.length > 0 || "required" in data || data.filled ? items : undefined);
		}
		else if (data.group !== undefined || data.union !== undefined) {
			const object = objectOf(child);
			if (data.union === "" || data.group === "") {
				Object.assign(target, object);
			}
			else if ("required" in data || !isEmpty(object)) {
				put(target, data.group ?? data.union, object);
			}
		}
		else if (child.matches(FIELDS)) {
			put(target, data.key, valueOf(child));
		}
		else {
			walk(child, target);
		}
	}
	return target;
}

function objectOf(fieldset) {
	const object = {};
	for (const child of fieldset.children) {
		if (!("variant" in child.dataset) || !child.hidden) {
			walk(wrapped(child), object);
		}
	}
	return object;
}

function wrapped(child) {
	return {children: [child]};
}

function itemsOf(list) {
	const items = [];
	for (const item of list.querySelector(":scope > .items").children) {
		if (item.classList.contains("plain-only")) {
			continue;
		}
		const nested = item.querySelector(":scope > fieldset");
		const value = nested ? objectOf(nested) : valueOf(item.querySelector(FIELDS));
		if (nested || !(value === undefined || value === null || value === "")) {
			items.push(value);
		}
	}
	return items;
}

/** What is in the fields of an element, as an object. */
export function readFields(element) {
	return walk(element, {});
}

/** What is in a form: path, query, header, cookie and body parameters, each as an object; no body is null. */
export function read(form) {
	const parts = {path: {}, query: {}, header: {}, cookie: {}, body: null, form: null};
	for (const section of form.querySelectorAll("[data-in]")) {
		parts[section.dataset.in] = Object.assign(parts[section.dataset.in] ?? {}, readFields(section));
	}
	return {...parts, headers: parts.header};
}

/** The properties that differ, as a merge patch. */
export function difference(before, after) {
	const patch = {};
	for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
		const old = before[key];
		const now = after[key];
		if (JSON.stringify(old) === JSON.stringify(now)) {
			continue;
		}
		const both = [old, now].every((value) => value && typeof value === "object" && !Array.isArray(value));
		patch[key] = now === undefined ? null : both ? difference(old, now) : now;
	}
	return patch;
}

/** Whether a form holds files, which JSON cannot. */
export function hasFiles(form) {
	return [...form.querySelectorAll("input[type=file]")].some((input) => input.files.length > 0);
}

/** The entries of a multipart form, whose names are those of the fields. */
export function entries(form) {
	const all = [];
	for (const [name, value] of new FormData(form)) {
		if (!name.startsWith("_") && name !== "csrfmiddlewaretoken" && !(value instanceof File && value.size === 0)) {
			all.push([name, value]);
		}
	}
	return all;
}

// Putting values into fields.

function fill(node, source, partly) {
	for (const child of node.children) {
		if (child instanceof HTMLTemplateElement) {
			continue;
		}
		const data = child.dataset;
		const name = data.list ?? data.group ?? data.union ?? (child.matches(FIELDS) ? data.key : undefined);
		if (partly && name && !(name in (source ?? {}))) {
			continue;
		}
		if (data.list !== undefined) {
			fillList(child, source?.[data.list]);
		}
		else if (data.group !== undefined || data.union !== undefined) {
			fill(child, (data.group ?? data.union) === "" ? source : source?.[data.group ?? data.union]);
		}
		else if (child.matches(FIELDS)) {
			set(child, source?.[data.key]);
		}
		else {
			fill(child, source, partly);
		}
	}
}

function fillList(list, values) {
	const items = list.querySelector(":scope > .items");
	items.replaceChildren();
	for (const value of Array.isArray(values) ? values : []) {
		const item = addItem(list);
		const nested = item.querySelector(":scope > fieldset");
		if (nested) {
			fill(nested, value);
		}
		else {
			set(item.querySelector(FIELDS), value);
		}
	}
}

function set(control, value) {
	if (control.type === "file") {
		return;
	}
	if (control.type === "checkbox") {
		control.checked = value === true;
	}
	else if (value === undefined || value === null) {
		control.value = "";
	}
	else if (control.type === "datetime-local") {
		control.value = String(value).replace(/(Z|\+00:00)$/, "");
	}
	else {
		control.value = typeof value === "object" || control.dataset.type === "json"
			? JSON.stringify(value, null, 2) : String(value);
	}
	control.dispatchEvent(new CustomEvent("filled", {bubbles: true}));
}

/** Puts an object into the fields of an element; into all of them, or only into those that it names. */
export function writeFields(element, object, partly = false) {
	fill(element, object, partly);
	element.querySelectorAll("[data-union]").forEach(showVariant);
}

// What fields need once scripts run: lists that grow, objects of which there is one of several.

let added = 0;

function addItem(list) {
	const template = list.querySelector(":scope > template");
	const number = "n" + added++;
	const item = template.content.firstElementChild.cloneNode(true);
	for (const element of item.querySelectorAll("[id], [name], [for], [aria-describedby]")) {
		for (const name of ["id", "name", "for", "aria-describedby"]) {
			const value = element.getAttribute(name);
			if (value) {
				element.setAttribute(name, value.replaceAll("__i__", number));
			}
		}
	}
	list.querySelector(":scope > .items").append(item);
	enhanceItem(item);
	item.dispatchEvent(new CustomEvent("added", {bubbles: true}));
	return item;
}

function enhanceItem(item) {
	const button = document.createElement("button");
	button.type = "button";
	button.className = "plain";
	button.textContent = "Remove";
	button.addEventListener("click", () => {
		const list = item.closest("[data-list]");
		item.remove();
		list.querySelector(":scope > [data-add]").focus();
		list.dispatchEvent(new Event("input", {bubbles: true}));
	});
	item.append(button);
	item.querySelectorAll("[data-list]").forEach(enhanceList);
	item.querySelectorAll("[data-union]").forEach(enhanceUnion);
}

function enhanceList(list) {
	if (list.querySelector(":scope > [data-add]")) {
		return;
	}
	list.querySelectorAll(":scope > .items > .plain-only").forEach((item) => item.remove());
	const items = [...list.querySelectorAll(":scope > .items > li")];
	if (items.length > 0) {
		list.dataset.filled = "true";
	}
	items.forEach(enhanceItem);
	const button = document.createElement("button");
	button.type = "button";
	button.dataset.add = "";
	button.textContent = "Add";
	button.setAttribute("aria-label", "Add to " + list.querySelector(":scope > legend").firstChild.textContent.trim());
	button.addEventListener("click", () => {
		addItem(list).querySelector("input, select, textarea")?.focus();
		list.dispatchEvent(new Event("input", {bubbles: true}));
	});
	list.append(button);
}

function showVariant(union) {
	const choice = union.querySelector(":scope > .field select");
	for (const variant of union.querySelectorAll(":scope > [data-variant]")) {
		variant.hidden = variant.dataset.variant !== choice.value;
	}
}

function enhanceUnion(union) {
	showVariant(union);
	union.querySelector(":scope > .field select").addEventListener("change", () => showVariant(union));
}

/** Makes the fields within an element grow, and show what is chosen. */
export function enhance(element) {
	for (const control of element.querySelectorAll(FIELDS)) {
		if (control.value !== "" && control.type !== "checkbox") {
			control.dataset.filled = "true";
		}
	}
	element.querySelectorAll("[data-list]").forEach(enhanceList);
	element.querySelectorAll("[data-union]").forEach(enhanceUnion);
}
