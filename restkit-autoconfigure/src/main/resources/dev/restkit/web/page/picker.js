// A field for an object of another kind: what is typed is searched in the list of those objects, a page of it at most.

const NAMES = ["name", "title", "label", "display_name", "displayName", "username", "email", "slug", "code"];
const PAUSE = 180;
const SHOWN = 10;

let count = 0;

/** What an object is called. */
function nameOf(item) {
	for (const name of NAMES) {
		if (typeof item[name] === "string" && item[name] !== "") {
			return item[name];
		}
	}
	const text = Object.values(item).find((value) => typeof value === "string" && !/^https?:/.test(value));
	return text ?? String(item.id ?? JSON.stringify(item));
}

function valueOf(item, input) {
	const {by, field, picker} = input.dataset;
	if (by === "link") {
		return item.url ?? new URL(`${picker}/${encodeURIComponent(item.id)}`, location.href).href;
	}
	return item[field];
}

async function load(url, signal) {
	const response = await fetch(url, {headers: {Accept: "application/json"}, signal});
	return response.ok ? response.json() : null;
}

async function search(input, text, signal) {
	const url = new URL(input.dataset.picker, location.href);
	url.searchParams.set("page_size", SHOWN);
	if (text !== "" && "searchable" in input.dataset) {
		url.searchParams.set("search", text);
	}
	const page = await load(url, signal);
	return Array.isArray(page) ? page.slice(0, SHOWN) : page?.results ?? [];
}

/** What the current value is called: a field's value is its name already. */
async function describe(input, output) {
	const {by, picker} = input.dataset;
	const value = input.value;
	if (value === "" || by === "field") {
		output.textContent = "";
		return;
	}
	const url = new URL(by === "link" ? value : `${picker}/${encodeURIComponent(value)}`, location.href);
	try {
		const item = url.origin === location.origin ? await load(url) : null;
		if (input.value === value) {
			output.textContent = item ? nameOf(item) : "";
		}
	}
	catch {
		output.textContent = "";
	}
}

class Picker {

	constructor(input) {
		this.input = input;
		this.items = [];
		this.active = -1;
		this.id = `picker-${count++}`;
		const box = document.createElement("div");
		box.className = "picker";
		input.replaceWith(box);
		this.list = document.createElement("ul");
		this.list.id = this.id;
		this.list.hidden = true;
		this.list.setAttribute("role", "listbox");
		this.list.setAttribute("aria-label", "Suggestions");
		this.chosen = document.createElement("p");
		this.chosen.className = "chosen";
		this.chosen.setAttribute("aria-live", "polite");
		box.append(input, this.list, this.chosen);
		// Words are typed to find what has a number.
		input.type = "text";
		for (const [name, value] of Object.entries({role: "combobox", "aria-autocomplete": "list",
			"aria-expanded": "false", "aria-controls": this.id})) {
			input.setAttribute(name, value);
		}
		input.addEventListener("input", (event) => event.isTrusted && this.type());
		input.addEventListener("keydown", (event) => this.key(event));
		input.addEventListener("blur", () => this.close());
		input.addEventListener("filled", () => describe(input, this.chosen));
		this.list.addEventListener("mousedown", (event) => {
			event.preventDefault();
			const option = event.target.closest("[role=option]");
			if (option) {
				this.choose(Number(option.dataset.index));
			}
		});
		describe(input, this.chosen);
	}

	type() {
		this.chosen.textContent = "";
		clearTimeout(this.timer);
		this.timer = setTimeout(() => this.find(), PAUSE);
	}

	async find() {
		this.request?.abort();
		this.request = new AbortController();
		try {
			this.items = await search(this.input, this.input.value.trim(), this.request.signal);
			this.show();
		}
		catch (failure) {
			if (failure.name !== "AbortError") {
				this.close();
			}
		}
	}

	show() {
		if (document.activeElement !== this.input) {
			return;
		}
		this.list.replaceChildren(...this.items.map((item, index) => {
			const option = document.createElement("li");
			option.id = `${this.id}-${index}`;
			option.dataset.index = index;
			option.setAttribute("role", "option");
			option.setAttribute("aria-selected", "false");
			const name = document.createElement("span");
			name.textContent = nameOf(item);
			const key = document.createElement("span");
			key.textContent = this.input.dataset.by === "key" ? String(valueOf(item, this.input)) : "";
			option.append(name, key);
			return option;
		}));
		this.mark(-1);
		this.list.hidden = this.items.length === 0;
		this.input.setAttribute("aria-expanded", String(!this.list.hidden));
	}

	close() {
		clearTimeout(this.timer);
		this.list.hidden = true;
		this.mark(-1);
		this.input.setAttribute("aria-expanded", "false");
	}

	mark(index) {
		this.active = index;
		[...this.list.children].forEach((option, each) => option.setAttribute("aria-selected", String(each === index)));
		if (index >= 0) {
			this.input.setAttribute("aria-activedescendant", `${this.id}-${index}`);
			this.list.children[index].scrollIntoView({block: "nearest"});
		}
		else {
			this.input.removeAttribute("aria-activedescendant");
		}
	}

	choose(index) {
		const item = this.items[index];
		this.input.value = valueOf(item, this.input) ?? "";
		this.chosen.textContent = this.input.dataset.by === "field" ? "" : nameOf(item);
		this.close();
		this.input.dispatchEvent(new Event("input", {bubbles: true}));
		this.input.dispatchEvent(new Event("change", {bubbles: true}));
	}

	key(event) {
		const open = !this.list.hidden;
		if (event.key === "ArrowDown" || event.key === "ArrowUp") {
			event.preventDefault();
			if (!open) {
				this.find();
			}
			else {
				const step = event.key === "ArrowDown" ? 1 : -1;
				this.mark((this.active + step + this.items.length) % this.items.length);
			}
		}
		else if (event.key === "Enter" && open && this.active >= 0) {
			event.preventDefault();
			this.choose(this.active);
		}
		else if (event.key === "Escape" && open) {
			event.stopPropagation();
			this.close();
		}
	}

}

/** Makes pickers of the fields within an element that name objects of other kinds. */
export function enhancePickers(element) {
	element.querySelectorAll("input[data-picker]:not([role=combobox])").forEach((input) => new Picker(input));
}
