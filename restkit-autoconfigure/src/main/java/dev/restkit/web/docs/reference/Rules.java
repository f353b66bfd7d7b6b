package dev.restkit.web.docs.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import dev.restkit.schema.ArraySchema;
import dev.restkit.schema.MapSchema;
import dev.restkit.schema.NumberSchema;
import dev.restkit.schema.OneOrManySchema;
import dev.restkit.schema.Schema;
import dev.restkit.schema.StringSchema;
import dev.restkit.web.form.Constraints;
import dev.restkit.web.page.PageText;
import org.jspecify.annotations.Nullable;

/**
 * Says in words what a value must be like.
 */
final class Rules {

	private final List<String> rules = new ArrayList<>();

	/**
	 * The rules of a value.
	 * @param schema its shape
	 * @param defaultValue what it is where it is left out, or {@code null}
	 * @param more what else is to be said
	 * @return the words, or {@code null} if there is nothing to say
	 */
	static @Nullable String of(Schema schema, @Nullable Object defaultValue, String... more) {
		Rules rules = new Rules();
		rules.rules.addAll(List.of(more));
		rules.add(schema, "");
		if (defaultValue != null) {
			rules.rules.add("default " + ("".equals(defaultValue) ? "\"\"" : defaultValue));
		}
		return rules.rules.isEmpty() ? null : PageText.visible(String.join("; ", rules.rules));
	}

	private void add(Schema schema, String prefix) {
		String constraints = Constraints.of(schema);
		if (constraints != null && !constraints.equals(formatOf(schema))) {
			this.rules.add(prefix + constraints);
		}
		if (schema instanceof StringSchema text && !text.choices().isEmpty()) {
			this.rules.add(prefix + "one of " + String.join(", ", text.choices()));
		}
		else if (schema instanceof NumberSchema number && !number.choices().isEmpty()) {
			this.rules.add(prefix + number.choices()
				.stream()
				.map(Objects::toString)
				.collect(Collectors.joining(", ", "one of ", "")));
		}
		else if (schema instanceof ArraySchema array) {
			add(array.items(), "each ");
		}
		else if (schema instanceof MapSchema map) {
			add(map.values(), "each ");
		}
		else if (schema instanceof OneOrManySchema either) {
			add(either.one(), prefix);
		}
	}

	/**
	 * The format stands with the type already.
	 */
	private static @Nullable String formatOf(Schema schema) {
		return (schema instanceof StringSchema text) ? text.format() : null;
	}

}
