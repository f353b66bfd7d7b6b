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
		if (!FORM.matcher(value).matches()) {
			throw new IllegalArgumentException("'" + value + "' is not an operation id such as 'books.list'");
		}
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
