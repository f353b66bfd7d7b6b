package dev.restkit.document.asyncapi;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.restkit.schema.Schema;
import dev.restkit.schema.json.JsonSchemaWriter;

/**
 * Writes those of the components that something written refers to, directly or through
 * others.
 *
 * @param components all components by their names
 * @param writer writes one
 */
record UsedSchemas(Map<String, Schema> components, JsonSchemaWriter writer) {

	private static final String PREFIX = "#/components/schemas/";

	/**
	 * Write the components.
	 * @param written what may refer to them
	 * @return the components by their names, sorted
	 */
	Map<String, Object> of(Object written) {
		Map<String, Object> used = new TreeMap<>();
		Deque<Object> open = new ArrayDeque<>(List.of(written));
		while (!open.isEmpty()) {
			Object next = open.remove();
			if (next instanceof Map<?, ?> map) {
				if (map.get("$ref") instanceof String reference && reference.startsWith(PREFIX)) {
					add(reference.substring(PREFIX.length()), used, open);
				}
				addAll(map.values(), open);
			}
			else if (next instanceof Collection<?> list) {
				addAll(list, open);
			}
		}
		return used;
	}

	private void add(String name, Map<String, Object> used, Deque<Object> open) {
		Schema component = this.components.get(name);
		if (component != null && !used.containsKey(name)) {
			Map<String, Object> definition = this.writer.definition(component);
			used.put(name, definition);
			open.add(definition);
		}
	}

	/**
	 * Lists of allowed values may hold {@code null}, which refers to nothing.
	 */
	private static void addAll(Collection<?> values, Deque<Object> open) {
		for (Object value : values) {
			if (value != null) {
				open.add(value);
			}
		}
	}

}
