package dev.restkit.serializer;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Input that has been checked and converted: the values to set, by attribute of the model
 * (Django REST framework's {@code validated_data}). Relations are the related objects
 * themselves.
 *
 * @param values the values by attribute
 * @since 0.1.0
 */
public record ValidatedData(Map<String, @Nullable Object> values) {

	/**
	 * Create the data.
	 * @param values the values by attribute
	 */
	public ValidatedData(Map<String, @Nullable Object> values) {
		this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
	}

}
