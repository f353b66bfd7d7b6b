package dev.restkit.schema;

/**
 * Names the properties of a Java type as clients see them, so that documents, input and
 * output agree with whatever naming strategy the application's JSON has.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface PropertyNaming {

	/**
	 * The name that clients see.
	 * @param owner the type that declares the property
	 * @param property the property's name in Java
	 * @return the name
	 */
	String nameOf(Class<?> owner, String property);

	/**
	 * Every property under its Java name.
	 * @return the naming
	 */
	static PropertyNaming identity() {
		return (owner, property) -> property;
	}

}
