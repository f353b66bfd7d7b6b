package dev.restkit.autoconfigure.json;

import java.io.IOException;
import java.lang.reflect.Type;

import dev.restkit.web.webmvc.NeutralDataBinder;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * Binds with the application's own mapper.
 */
final class JacksonNeutralDataBinder implements NeutralDataBinder {

	private final JsonMapper mapper;

	JacksonNeutralDataBinder(JsonMapper mapper) {
		this.mapper = mapper;
	}

	@Override
	public @Nullable Object bind(@Nullable Object data, Type type, boolean textual) throws IOException {
		ObjectReader reader = this.mapper.readerFor(this.mapper.constructType(type));
		if (textual) {
			reader = reader.with(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY);
		}
		try {
			JsonNode tree = this.mapper.valueToTree(data);
			return reader.readValue(tree);
		}
		catch (JacksonException ex) {
			throw new IOException(ex);
		}
	}

}
