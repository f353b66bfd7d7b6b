package dev.restkit.subscription;

import java.math.BigInteger;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Values as the texts of {@link Change} and {@link Interest}: only of types whose texts
 * are equal exactly when a database says that the values are. Text is none of them, for a
 * database may compare without regard to case, nor are decimals and times.
 *
 * @since 0.1.0
 */
public final class ValueText {

	private ValueText() {
	}

	/**
	 * The text of a value.
	 * @param value an integer, boolean, enum constant or UUID, or {@code null}
	 * @return the text, {@code ""} for null; {@code null} for anything else
	 */
	public static @Nullable String of(@Nullable Object value) {
		if (value == null) {
			return "";
		}
		if (value instanceof Enum<?> constant) {
			return constant.name();
		}
		return has(value.getClass()) ? value.toString() : null;
	}

	/**
	 * Whether values of a type have texts.
	 * @param type the type, a primitive or a class
	 * @return {@code false} if nothing is known of its values but that they are there
	 */
	public static boolean has(Class<?> type) {
		return type == Long.class || type == long.class || type == Integer.class || type == int.class
				|| type == Boolean.class || type == boolean.class || type == UUID.class || type == Short.class
				|| type == short.class || type == Byte.class || type == byte.class || type == BigInteger.class
				|| type.isEnum();
	}

}
