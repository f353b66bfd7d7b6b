package dev.restkit.schema;

import org.jspecify.annotations.Nullable;

/**
 * Knows how values are written where it is not the way that RESTKit would choose. Asked
 * at start-up only.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface ValueForms {

	/**
	 * How values of a type are written.
	 * @param type the Java type; never a primitive
	 * @return the form, or {@code null} for the one that RESTKit would choose by itself
	 */
	@Nullable ValueForm formOf(Class<?> type);

	/**
	 * Every value in the form that RESTKit would choose.
	 * @return the forms
	 */
	static ValueForms plain() {
		return (type) -> null;
	}

}
