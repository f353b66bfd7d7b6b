package dev.restkit.document;

import dev.restkit.operation.Operation;

/**
 * What a shape stands for in a message. One representation looks different in each: an
 * answer has every property but the write-only ones, input has none of the read-only ones
 * and names only what is required, and a patch names what changes.
 *
 * @since 0.1.0
 */
public enum SchemaUse {

	/** An answer. */
	RESPONSE("", ""),

	/** A whole value as input. */
	REQUEST("", "Request"),

	/** A change to a value that exists. */
	PATCH("Patched", "Request");

	private final String prefix;

	private final String suffix;

	SchemaUse(String prefix, String suffix) {
		this.prefix = prefix;
		this.suffix = suffix;
	}

	/**
	 * What the input of an operation is used for.
	 * @param operation the operation
	 * @return {@link #PATCH} for an operation that reads merge patches, otherwise
	 * {@link #REQUEST}
	 */
	static SchemaUse ofInput(Operation operation) {
		return operation.http().consumes().contains("application/merge-patch+json") ? PATCH : REQUEST;
	}

	/**
	 * The use of the items of a list: a patch replaces a list as a whole (RFC 7396).
	 * @return the use of each item
	 */
	SchemaUse ofItems() {
		return (this == PATCH) ? REQUEST : this;
	}

	/**
	 * The component name for this use beside those for other uses.
	 * @param name the name without use
	 * @return the name, such as {@code PatchedBookRequest}
	 */
	String decorate(String name) {
		return this.prefix + name + this.suffix;
	}

}
