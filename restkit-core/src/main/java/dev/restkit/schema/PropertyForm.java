package dev.restkit.schema;

import java.lang.reflect.AnnotatedElement;

import org.jspecify.annotations.Nullable;

/**
 * How one property of a Java type appears.
 *
 * @param property its name in Java
 * @param accessor what gives its value, a field or method; {@code null} if it is in input
 * only
 * @param access whether it is in answers and in input
 * @param presence whether answers may leave it out
 * @param affixes what its own properties' names get when they stand in its place, or
 * {@code null} where it stands for itself
 * @param values how values within it are written
 * @since 0.1.0
 */
public record PropertyForm(String property, @Nullable AnnotatedElement accessor, Access access, Presence presence,
		@Nullable Affixes affixes, ValueForms values) {

	/**
	 * A property in answers and input, which is written whatever its value is.
	 * @param property its name in Java
	 * @param values how values within it are written
	 * @return the form
	 */
	public static PropertyForm plain(String property, ValueForms values) {
		return new PropertyForm(property, null, Access.ALL, Presence.ALWAYS, null, values);
	}

	/**
	 * A property that is neither in answers nor in input.
	 * @param property its name in Java
	 * @param values how values within it are written
	 * @return the form
	 */
	public static PropertyForm hidden(String property, ValueForms values) {
		return new PropertyForm(property, null, Access.NONE, Presence.ALWAYS, null, values);
	}

	/**
	 * Where a property is.
	 *
	 * @since 0.1.0
	 */
	public enum Access {

		/** In answers and in input. */
		ALL,

		/** In answers only. */
		READ_ONLY,

		/** In input only. */
		WRITE_ONLY,

		/** Nowhere. */
		NONE

	}

	/**
	 * When a property is in an answer.
	 *
	 * @since 0.1.0
	 */
	public enum Presence {

		/** Always, {@code null} included. */
		ALWAYS,

		/** Unless it is {@code null} or holds nothing. */
		UNLESS_NULL,

		/** Not for some other values, too, such as an empty text. */
		SOMETIMES

	}

	/**
	 * What stands around names.
	 *
	 * @param prefix what stands before them
	 * @param suffix what stands behind them
	 * @since 0.1.0
	 */
	public record Affixes(String prefix, String suffix) {

		/**
		 * Put them around a name.
		 * @param name the name
		 * @return the whole name
		 */
		public String around(String name) {
			return this.prefix + name + this.suffix;
		}

	}

}
