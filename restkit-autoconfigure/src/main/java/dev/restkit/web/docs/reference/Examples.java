package dev.restkit.web.docs.reference;

import java.util.Map;

import dev.restkit.schema.BooleanSchema;
import dev.restkit.schema.Schema;
import dev.restkit.web.page.JsonMarkup;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes examples as JSON: coloured, unless there are so many that browsers would notice.
 */
final class Examples {

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	private static final JsonMapper INDENTING = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

	private final Map<String, Schema> schemas;

	private final boolean coloured;

	Examples(Map<String, Schema> schemas, boolean coloured) {
		this.schemas = schemas;
		this.coloured = coloured;
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
		if (!this.coloured) {
			return INDENTING.writeValueAsString(value).replace("&", "&amp;").replace("<", "&lt;");
		}
		return JsonMarkup.of(MAPPER.writeValueAsString(value), "", Integer.MAX_VALUE).head();
	}

}
