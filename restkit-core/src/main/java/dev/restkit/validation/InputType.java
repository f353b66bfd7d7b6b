package dev.restkit.validation;

import dev.restkit.problem.Pointer;
import dev.restkit.schema.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Reads neutral data ({@link dev.restkit.representation.Parser}) into a value of a Java
 * type and checks it against its {@link Schema} on the way. What is documented and what
 * is accepted are one declaration (API Star's type system).
 *
 * @since 0.1.0
 */
public interface InputType {

	/**
	 * The shape of the input.
	 * @return the schema
	 */
	Schema schema();

	/**
	 * Read a value. What is wrong is reported to the reading; nothing is thrown for bad
	 * input.
	 * @param input neutral data, never {@code null}
	 * @param at where it stands
	 * @param reading collects what is wrong
	 * @return the value, or {@code null} if something was reported
	 */
	@Nullable Object read(Object input, Pointer at, Reading reading);

	/**
	 * What stands for {@code null} in input where the Java type cannot be {@code null},
	 * such as an empty {@link java.util.Optional}.
	 * @return the value, usually {@code null}
	 */
	default @Nullable Object absent() {
		return null;
	}

	/**
	 * What is reported where a value is required and nothing was sent.
	 * @return the rule
	 */
	default Rule missing() {
		return Rule.REQUIRED;
	}

}
