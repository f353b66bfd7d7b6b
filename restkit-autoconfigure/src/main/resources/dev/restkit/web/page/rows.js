// A result that is followed, as it is now, with marks at what has just changed.

import {highlighted, members, visible} from "./json.js";

/** How much of a row is seen at a glance, and of a value that has changed. */
const GLANCE = 240;
const VALUE = 40;

const CHANGED = "± changed";

function make(name, properties, ...children) {
	const element = Object.assign(document.createElement(name), properties);
	element.append(...children);
	return element;
}

function short(text, length) {
	const seen = visible(text.replace(/\s+/g, " "));
	return seen.length > length ? `${seen.slice(0, length)}…` : seen;
}

/** What was, and what is instead. */
function differences(before, now, names) {
	return names.map((name) => {
		const [old, changed] = [before, now].map((each) => each.has(name) ? short(each.get(name), VALUE) : "nothing");
		return `${visible(name)}: ${old} → ${changed}`;
	}).join(", ");
}

/** Something that is shown as JSON: a row, or the whole. */
function shown(element, parts) {
	let text = "";
	let marked = null;

	function draw(changed) {
		parts.json.replaceChildren(highlighted(text, new Set(changed)));
	}

	return {
		element,
		/** Show something else, without a word. */
		set(now) {
			text = now;
			parts.glance?.replaceChildren(short(text, GLANCE));
			draw([]);
		},
		/** Say for a while what has happened. */
		mark(kind, words, later) {
			const mark = {};
			marked = mark;
			element.dataset.mark = kind;
			parts.mark.textContent = words;
			parts.differences.textContent = "";
			later(() => {
				if (marked === mark) {
					delete element.dataset.mark;
					parts.mark.textContent = "";
					parts.differences.textContent = "";
					draw([]);
				}
			});
		},
		update(now, names, later) {
			const before = members(text);
			this.set(now);
			this.mark("updated", CHANGED, later);
			parts.differences.textContent = differences(before, members(now), names);
			draw(names);
		},
		/** The members that another text has otherwise. */
		changes(now) {
			const [before, after] = [members(text), members(now)];
			return [...new Set([...before.keys(), ...after.keys()])].filter((name) => before.get(name) !== after.get(name));
		}
	};
}

function rowOf(key) {
	const parts = {mark: make("span", {className: "mark"}), differences: make("span", {className: "differences mono"}),
		glance: make("span", {className: "glance mono"}), json: make("pre", {className: "content"})};
	// What is seen at a glance stands below, too.
	parts.glance.setAttribute("aria-hidden", "true");
	const line = make("span", {className: "line"}, make("strong", {className: "mono", textContent: visible(key)}), " ",
		parts.mark, " ", parts.differences, parts.glance);
	const row = shown(make("li", {}, make("details", {}, make("summary", {}, line), parts.json)), parts);
	return Object.assign(row, {key});
}

function whole() {
	const parts = {mark: make("span", {className: "mark"}), differences: make("span", {className: "differences mono"}),
		json: make("pre", {className: "content"})};
	return shown(make("div", {className: "whole"}, make("p", {className: "line"}, parts.mark, " ", parts.differences),
		parts.json), parts);
}

/**
 * A result in a place of the page. `later` does something when changes have been seen, `refuge` takes the focus when what
 * has it goes away.
 */
export function resultIn(place, later, refuge) {
	const list = make("ol", {className: "rows"});
	let rows = [];
	let value = null;
	// Until all is told, nothing has changed. Rows that come again after a reset stay as the reader has left them.
	let telling = true;
	let former = new Map();
	const left = new Map();

	/** Where an element goes, the focus within it stays. */
	function put(row, index) {
		const focused = row.element.contains(document.activeElement) ? document.activeElement : null;
		const next = rows[index]?.element ?? null;
		rows.splice(index, 0, row);
		if (!row.element.isConnected || row.element.nextElementSibling !== next) {
			list.insertBefore(row.element, next);
			focused?.focus({preventScroll: true});
		}
	}

	function remove(element) {
		if (element.contains(document.activeElement)) {
			const next = element.nextElementSibling ?? element.previousElementSibling;
			(next?.querySelector("summary") ?? refuge).focus({preventScroll: true});
		}
		element.remove();
	}

	const applied = {
		reset() {
			telling = true;
			former = new Map([...former, ...rows.map((row) => [row.key, row])]);
			rows = [];
		},
		enter(key, told) {
			const row = former.get(key) ?? left.get(key) ?? rowOf(key);
			former.delete(key);
			left.delete(key);
			row.set(told.get("value"));
			put(row, Number(told.get("index")));
			if (!telling) {
				row.mark("entered", "+ entered", later);
			}
		},
		update(key, told) {
			const from = rows.findIndex((row) => row.key === key);
			const row = rows[from];
			row.update(told.get("value"), JSON.parse(told.get("changed") ?? "[]"), later);
			if (told.has("index")) {
				rows.splice(from, 1);
				put(row, Number(told.get("index")));
			}
		},
		leave(key, told) {
			const [row] = rows.splice(rows.findIndex((each) => each.key === key), 1);
			row.mark("left", told.get("reason") === '"deleted"' ? "− deleted" : "− left", later);
			left.set(key, row);
			later(() => {
				if (left.get(key) === row) {
					left.delete(key);
					remove(row.element);
				}
			});
		},
		value(key, told) {
			const first = value === null;
			value ??= whole();
			const now = told.get("value");
			const names = first ? [] : value.changes(now);
			if (names.length > 0) {
				value.update(now, names, later);
			}
			else {
				value.set(now);
				if (!first && !telling) {
					value.mark("updated", CHANGED, later);
				}
			}
			if (first) {
				place.append(value.element);
			}
		},
		ready() {
			telling = false;
			former.forEach((row) => remove(row.element));
			former = new Map();
		},
		complete() {
			// A stream leaves its last item.
		}
	};

	place.append(list);
	return {
		/** Do what an event says. */
		apply(type, data) {
			const told = members(data);
			applied[type](told.has("key") ? JSON.parse(told.get("key")) : null, told);
		},
		/** How many rows there are, or `null` for a result without rows. */
		count: () => value === null ? rows.length : null,
		isTelling: () => telling
	};
}
