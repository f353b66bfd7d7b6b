// JSON as it was sent: numbers stay as they were, which JSON.parse would not leave them.

const TOKEN = /("(?:\\.|[^"\\])*")(\s*:)?|([{[])\s*([}\]])?|([}\]])|,|(-?\d[\d.eE+-]*)|([a-z]+)|\s+|./gs;

const NONE = new Set();

/** JSON for people: indented and coloured; members of the outermost object that have changed are marked. */
export function highlighted(text, changed = NONE) {
	const fragment = document.createDocumentFragment();
	let depth = 0;
	const line = () => `\n${"  ".repeat(Math.max(depth, 0))}`;
	const token = (kind, value) => {
		const span = document.createElement("span");
		span.className = kind;
		span.textContent = visible(value);
		return span;
	};
	for (const [whole, string, colon, open, closed, close, number, word] of text.matchAll(TOKEN)) {
		if (string) {
			const marked = colon && depth === 1 && changed.has(JSON.parse(string));
			fragment.append(token(colon ? `k${marked ? " changed" : ""}` : "s", string), colon ? ": " : "");
		}
		else if (open) {
			depth += closed ? 0 : 1;
			fragment.append(open, closed ?? line());
		}
		else if (close) {
			depth--;
			fragment.append(line(), close);
		}
		else if (whole === ",") {
			fragment.append(",", line());
		}
		else if (number || word) {
			fragment.append(token(number ? "n" : "l", whole));
		}
		else if (whole.trim() !== "") {
			fragment.append(whole);
		}
	}
	return fragment;
}

/** The members of an object, by their names, each as it was sent; none of anything else. */
export function members(text) {
	const found = new Map();
	let depth = 0;
	let name = null;
	let start = 0;
	for (const {index, 0: whole, 1: string, 2: colon, 3: open, 4: closed, 5: close} of text.matchAll(TOKEN)) {
		if (depth === 1 && name !== null && (whole === "," || close)) {
			found.set(name, text.slice(start, index).trim());
			name = null;
		}
		else if (depth === 1 && string && colon) {
			name = JSON.parse(string);
			start = index + whole.length;
		}
		depth += (open && !closed ? 1 : 0) - (close ? 1 : 0);
	}
	return found;
}

// Nothing looks like what it is not.
export function visible(text) {
	return text.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g,
			(character) => `\\u${character.charCodeAt(0).toString(16)}`);
}
