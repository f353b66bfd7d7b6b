package dev.restkit.validation;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;

/**
 * Names the parameters of methods as the clients that send them do: a header by its own
 * name.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface ParameterNaming {

	/**
	 * The name that clients use for a parameter.
	 * @param violation what Jakarta Validation found in it
	 * @param parameter the parameter, with its name in Java
	 * @return the name
	 */
	String nameOf(ConstraintViolation<?> violation, Path.ParameterNode parameter);

	/**
	 * The names that parameters have in Java.
	 * @return the naming
	 */
	static ParameterNaming identity() {
		return (violation, parameter) -> parameter.getName();
	}

}
