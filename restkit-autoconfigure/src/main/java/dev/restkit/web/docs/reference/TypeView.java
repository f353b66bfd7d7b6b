package dev.restkit.web.docs.reference;

import org.jspecify.annotations.Nullable;

/**
 * A type in words, with the one named schema in it.
 *
 * @param before the words before the name, such as {@code list of}
 * @param schema the name, or {@code null} for a type without one
 * @param after the words after the name
 */
record TypeView(String before, @Nullable String schema, String after) {

	static TypeView of(String words) {
		return new TypeView(words, null, "");
	}

	TypeView within(String words) {
		return new TypeView(words + this.before, this.schema, this.after);
	}

	TypeView followedBy(String words) {
		return (this.schema != null) ? new TypeView(this.before, this.schema, this.after + words)
				: of(this.before + words);
	}

}
