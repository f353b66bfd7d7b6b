package dev.restkit.format.ndjson;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.List;

import dev.restkit.pagination.Page;
import dev.restkit.representation.Renderer;
import dev.restkit.representation.Rendering;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.util.JsonpCharacterEscapes;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.util.MimeType;

/**
 * Writes JSON by lines: each result of a page or a list on a line of its own, anything
 * else on one line. What a page says beside its results is left out.
 *
 * @since 0.1.0
 */
public final class NdjsonRenderer implements Renderer {

	private final List<MimeType> mediaTypes = List.of(new MimeType("application", "x-ndjson"));

	private final ObjectWriter writer;

	/**
	 * Create a renderer.
	 * @param mapper writes the values
	 */
	public NdjsonRenderer(JsonMapper mapper) {
		this.writer = mapper.writer(JsonpCharacterEscapes.instance())
			.without(StreamWriteFeature.AUTO_CLOSE_TARGET)
			.without(SerializationFeature.INDENT_OUTPUT)
			.withRootValueSeparator("\n");
	}

	@Override
	public String format() {
		return "ndjson";
	}

	@Override
	public List<MimeType> mediaTypes() {
		return this.mediaTypes;
	}

	@Override
	public void render(Rendering rendering, OutputStream out) throws IOException {
		try (JsonGenerator generator = this.writer.createGenerator(out)) {
			Collection<?> lines = lines(rendering.value());
			for (Object line : lines) {
				this.writer.writeValue(generator, line);
			}
			if (!lines.isEmpty()) {
				generator.writeRaw('\n');
			}
		}
		catch (JacksonIOException ex) {
			throw ex.getCause();
		}
	}

	private static Collection<?> lines(Object value) {
		if (value instanceof Page<?> page) {
			return page.results();
		}
		return (value instanceof Collection<?> several) ? several : List.of(value);
	}

}
