package dev.restkit.autoconfigure.json;

import java.io.IOException;
import java.lang.reflect.Type;
import java.util.List;

import dev.restkit.representation.Parser;
import dev.restkit.web.webmvc.NeutralDataBinder;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
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
	public @Nullable Object bind(@Nullable Object data, Type type, Parser parser) throws IOException {
		JavaType target = this.mapper.constructType(type);
		ObjectReader reader = this.mapper.readerFor(target);
		if (parser.isTextual()) {
			reader = reader.with(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY);
		}
		try {
			JsonNode tree = this.mapper.valueToTree(parser.isSequence() ? item(data, target) : data);
			return reader.readValue(tree);
		}
		catch (JacksonException ex) {
			throw new IOException(ex);
		}
	}

	private static @Nullable Object item(@Nullable Object data, JavaType target) {
		boolean list = target.isCollectionLikeType() || target.isArrayType() || target.isJavaLangObject();
		return (!list && data instanceof List<?> row && row.size() == 1) ? row.get(0) : data;
	}

}
