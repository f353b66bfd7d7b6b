package dev.restkit.schema;

import org.jspecify.annotations.Nullable;

/**
 * Knows the shape of some types better than their declaration tells, such as that of a
 * model's representation.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface SchemaSource {

	/**
	 * The shape of a type.
	 * @param type the Java type
	 * @return the shape, or {@code null} if this source does not know the type
	 */
	@Nullable ObjectSchema schemaOf(Class<?> type);

}
