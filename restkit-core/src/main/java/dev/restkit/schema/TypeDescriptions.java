package dev.restkit.schema;

import org.jspecify.annotations.Nullable;

/**
 * What people wrote about types and their properties, in Markdown.
 *
 * @since 0.1.0
 */
public interface TypeDescriptions {

	/**
	 * What is written about a type.
	 * @param type the type
	 * @return Markdown, or {@code null} for nothing
	 */
	@Nullable String ofType(Class<?> type);

	/**
	 * What is written about a property.
	 * @param type the record or bean that has it
	 * @param property the name of the component or property in Java
	 * @return Markdown, or {@code null} for nothing
	 */
	@Nullable String ofProperty(Class<?> type, String property);

	/**
	 * Nothing about anything.
	 * @return the descriptions
	 */
	static TypeDescriptions none() {
		return new TypeDescriptions() {

			@Override
			public @Nullable String ofType(Class<?> type) {
				return null;
			}

			@Override
			public @Nullable String ofProperty(Class<?> type, String property) {
				return null;
			}

		};
	}

}
