package dev.restkit.validation;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What kind of neutral data a value is, in JSON's words; the messages to clients name it.
 *
 * @since 0.1.0
 */
public final class InputKind {

	private InputKind() {
	}

	/**
	 * Whether a value can be read as text.
	 * @param input neutral data
	 * @return {@code true} for texts and numbers
	 */
	public static boolean isText(Object input) {
		return input instanceof String || input instanceof Number;
	}

	/**
	 * The kind of a value.
	 * @param input neutral data
	 * @return {@code null}, {@code object}, {@code list}, {@code boolean}, {@code number}
	 * or {@code string}
	 */
	public static String of(@Nullable Object input) {
		if (input == null) {
			return "null";
		}
		if (input instanceof Map) {
			return "object";
		}
		if (input instanceof List) {
			return "list";
		}
		if (input instanceof Boolean) {
			return "boolean";
		}
		return (input instanceof Number) ? "number" : "string";
	}

}
