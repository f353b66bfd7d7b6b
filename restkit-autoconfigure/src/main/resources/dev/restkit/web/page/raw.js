// The content of a form as a text, in the media types whose text the fields can say, and back.

const LINES = "application/x-ndjson";

/** Whether fields and text of a media type can say the same. YAML is read as JSON is, of which it has more. */
export function isKept(type) {
	return /^application\/([a-z0-9.+-]+\+)?(json|yaml)$/.test(type) || type === LINES;
}

/** What the fields say, in a media type. */
export function written(type, fields) {
	return JSON.stringify(fields, null, type === LINES ? 0 : 2);
}

/** What a text says that fields could show: an object, or null. */
export function readText(text) {
	try {
		const value = JSON.parse(text);
		return value && typeof value === "object" && !Array.isArray(value) ? value : null;
	}
	catch {
		return null;
	}
}
