package dev.restkit.document.asyncapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.restkit.schema.json.NeutralData;

/**
 * Schemas of the objects that go over a wire, as neutral data.
 */
final class ObjectSchemas {

	/** A text. */
	static final Map<String, Object> TEXT = Map.of("type", "string");

	/** Any value. */
	static final Map<String, Object> ANY = Map.of();

	private ObjectSchemas() {
	}

	/**
	 * An object.
	 * @param properties the schemas of its properties by their names
	 * @param required the properties that are always there
	 * @return the schema, open for more
	 */
	static Map<String, Object> object(Map<String, Object> properties, List<String> required) {
		Map<String, Object> written = NeutralData.map("type", "object", "properties", properties);
		if (!required.isEmpty()) {
			written.put("required", required);
		}
		return written;
	}

	/**
	 * An object whose properties are all there.
	 * @param properties the schemas of its properties by their names
	 * @return the schema, open for more
	 */
	static Map<String, Object> object(Map<String, Object> properties) {
		return object(properties, List.copyOf(properties.keySet()));
	}

	/**
	 * One text and no other.
	 * @param text the text
	 * @return the schema
	 */
	static Map<String, Object> constant(String text) {
		return NeutralData.map("type", "string", "const", text);
	}

	/**
	 * A text that is told more about.
	 * @param description what it is, in Markdown
	 * @return the schema
	 */
	static Map<String, Object> text(String description) {
		return NeutralData.map("type", "string", "description", description);
	}

	/**
	 * Properties in their order.
	 * @return a map, open for more
	 */
	static Map<String, Object> properties() {
		return new LinkedHashMap<>();
	}

}
