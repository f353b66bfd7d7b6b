package dev.restkit.method;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.annotation.MergedAnnotations;

/**
 * What Jackson's annotations say, read by name: Jackson need not be there.
 */
final class JacksonAnnotations {

	static final String IGNORE = "com.fasterxml.jackson.annotation.JsonIgnore";

	private static final String TYPE_INFO = "com.fasterxml.jackson.annotation.JsonTypeInfo";

	private static final String SUB_TYPES = "com.fasterxml.jackson.annotation.JsonSubTypes";

	private static final String TYPE_NAME = "com.fasterxml.jackson.annotation.JsonTypeName";

	private JacksonAnnotations() {
	}

	/**
	 * The property that names the member of a sealed type.
	 * @param union the sealed type
	 * @return the property, or {@code null} if Jackson is told of none
	 */
	static @Nullable String discriminator(Class<?> union) {
		MergedAnnotation<?> info = MergedAnnotations.from(union).get(TYPE_INFO);
		if (!info.isPresent()) {
			return null;
		}
		String property = info.getString("property");
		return property.isEmpty() ? "@type" : property;
	}

	/**
	 * The names that Jackson is told for the members of a sealed type.
	 * @param union the sealed type
	 * @return the names by member; those without a name are not there
	 */
	static Map<Class<?>, String> names(Class<?> union) {
		Map<Class<?>, String> names = new LinkedHashMap<>();
		MergedAnnotation<?> subTypes = MergedAnnotations.from(union).get(SUB_TYPES);
		if (subTypes.isPresent()) {
			for (MergedAnnotation<?> entry : subTypes.getValue("value", MergedAnnotation[].class).orElseThrow()) {
				if (!entry.getString("name").isEmpty()) {
					names.put(entry.getClass("value"), entry.getString("name"));
				}
			}
		}
		return names;
	}

	static @Nullable String name(Class<?> member) {
		MergedAnnotation<?> name = MergedAnnotations.from(member).get(TYPE_NAME);
		return (name.isPresent() && !name.getString("value").isEmpty()) ? name.getString("value") : null;
	}

}
