package dev.restkit.format.json;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import dev.restkit.representation.Renderer;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.util.MimeType;
import org.springframework.util.MimeTypeUtils;

/**
 * Writes JSON with the application's own mapper: compact, in UTF-8.
 *
 * @since 0.1.0
 */
public final class JsonRenderer implements Renderer {

	private final List<MimeType> mediaTypes = List.of(MimeTypeUtils.APPLICATION_JSON);

	private final MimeType problemMediaType = new MimeType("application", "problem+json");

	private final ObjectWriter writer;

	/**
	 * Create a renderer.
	 * @param mapper writes the values
	 */
	public JsonRenderer(JsonMapper mapper) {
		this.writer = mapper.writer().without(StreamWriteFeature.AUTO_CLOSE_TARGET);
	}

	@Override
	public String format() {
		return "json";
	}

	@Override
	public List<MimeType> mediaTypes() {
		return this.mediaTypes;
	}

	@Override
	public MimeType problemMediaType() {
		return this.problemMediaType;
	}

	@Override
	public void render(Object value, MimeType mediaType, OutputStream out) throws IOException {
		try {
			this.writer.writeValue(out, value);
		}
		catch (JacksonIOException ex) {
			throw ex.getCause();
		}
	}

}
