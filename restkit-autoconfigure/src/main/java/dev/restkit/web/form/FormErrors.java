package dev.restkit.web.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with the fields of a form.
 *
 * @param byField sentences by the names of fields, such as {@code items[0].book}; those
 * about the whole have an empty name
 * @since 0.1.0
 */
public record FormErrors(Map<String, List<String>> byField) {

	public FormErrors {
		byField = new LinkedHashMap<>(byField);
	}

	/**
	 * Nothing is wrong.
	 * @return no errors
	 */
	public static FormErrors none() {
		return new FormErrors(Map.of());
	}

	@Nullable String of(String field) {
		List<String> sentences = this.byField.get(field);
		return (sentences != null) ? String.join(" ", sentences) : null;
	}

}
