package dev.restkit.operation;

import java.util.regex.Pattern;

/**
 * The stable name of an operation, such as {@code books.list} (OpenAPI's
 * {@code operationId}).
 *
 * @param value the name
 * @since 0.1.0
 */
public record OperationId(String value) implements Comparable<OperationId> {

	private static final Pattern FORM = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*(\\.[A-Za-z0-9_-]+)*");

	public OperationId {
		if (!isOne(value)) {
			throw new IllegalArgumentException("'" + value + "' is not an operation id such as 'books.list'");
		}
	}

	/**
	 * Whether a text is an operation id: letters, digits, {@code _} and {@code -}, maybe
	 * with dots between parts, and a letter at first.
	 * @param text the text
	 * @return {@code true} if it is one
	 */
	public static boolean isOne(String text) {
		return FORM.matcher(text).matches();
	}

	@Override
	public int compareTo(OperationId other) {
		return this.value.compareTo(other.value);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
