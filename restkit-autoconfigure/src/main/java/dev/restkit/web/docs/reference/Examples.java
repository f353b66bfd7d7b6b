package dev.restkit.web.docs.reference;

import java.util.Map;

import dev.restkit.schema.BooleanSchema;
import dev.restkit.schema.Schema;
import dev.restkit.web.page.JsonMarkup;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes examples as JSON, coloured.
 */
final class Examples {

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	private final Map<String, Schema> schemas;

	Examples(Map<String, Schema> schemas) {
		this.schemas = schemas;
	}

	/**
	 * An example of a shape.
	 * @param schema the shape
	 * @return HTML, or {@code null} if nothing can be said
	 */
	@Nullable String of(Schema schema) {
		Object value = new ExampleValues(this.schemas).of(schema);
		if (value == null || schema instanceof BooleanSchema) {
			return null;
		}
		return JsonMarkup.of(MAPPER.writeValueAsString(value), "", Integer.MAX_VALUE).head();
	}

}
