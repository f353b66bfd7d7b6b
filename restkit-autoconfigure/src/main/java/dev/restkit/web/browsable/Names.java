package dev.restkit.web.browsable;

import java.util.Locale;

import dev.restkit.operation.Operation;
import dev.restkit.schema.ArraySchema;
import dev.restkit.schema.ObjectSchema;
import dev.restkit.schema.Property;
import dev.restkit.schema.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Names pages as Django REST framework does: {@code Book List}, {@code Book Instance}.
 */
final class Names {

	private static final String RESULTS = "results";

	private Names() {
	}

	/**
	 * The name of an operation's page.
	 */
	static String of(Operation operation) {
		String id = operation.id().value();
		Schema result = operation.result();
		if (id.endsWith(".list")) {
			return model(items(result), operation) + " List";
		}
		if (id.endsWith(".retrieve") || id.endsWith(".update") || id.endsWith(".partial_update")
				|| id.endsWith(".destroy")) {
			return model(result, operation) + " Instance";
		}
		if (id.endsWith(".create")) {
			return model(result, operation) + " List";
		}
		return summary(operation);
	}

	/**
	 * What an operation does, in a few words.
	 */
	static String summary(Operation operation) {
		String summary = operation.documentation().summary();
		String id = operation.id().value();
		return (summary != null) ? summary : words(id.substring(id.lastIndexOf('.') + 1));
	}

	private static String model(@Nullable Schema shown, Operation operation) {
		return (shown instanceof ObjectSchema object) ? words(object.name().replaceAll("(.)Representation$", "$1"))
				: words(operation.group());
	}

	private static @Nullable Schema items(@Nullable Schema result) {
		if (result instanceof ArraySchema array) {
			return array.items();
		}
		if (result instanceof ObjectSchema page) {
			for (Property property : page.properties()) {
				if (property.name().equals(RESULTS) && property.schema() instanceof ArraySchema array) {
					return array.items();
				}
			}
		}
		return null;
	}

	private static String words(String name) {
		String spaced = name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").replace('_', ' ').replace('-', ' ').strip();
		return spaced.isEmpty() ? name : spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1);
	}

}
