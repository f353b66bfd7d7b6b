package dev.restkit.format.json;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import dev.restkit.representation.Renderer;
import dev.restkit.representation.Rendering;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.util.JsonpCharacterEscapes;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.util.MimeType;
import org.springframework.util.MimeTypeUtils;

/**
 * Writes JSON with the application's own mapper: compact, in UTF-8, with U+2028 and
 * U+2029 escaped. A client that accepts {@code application/json; indent=4} gets it
 * indented by that many blanks, at most 8 (Django REST framework's {@code indent}).
 *
 * @since 0.1.0
 */
public final class JsonRenderer implements Renderer {

	private static final String INDENT = "indent";

	private final List<MimeType> mediaTypes = List.of(MimeTypeUtils.APPLICATION_JSON);

	private final MimeType problemMediaType = new MimeType("application", "problem+json");

	private final ObjectWriter writer;

	private final List<ObjectWriter> indenting;

	/**
	 * Create a renderer.
	 * @param mapper writes the values
	 */
	public JsonRenderer(JsonMapper mapper) {
		this.writer = mapper.writer(JsonpCharacterEscapes.instance()).without(StreamWriteFeature.AUTO_CLOSE_TARGET);
		this.indenting = Indentation.widths().map((width) -> this.writer.with(Indentation.of(width))).toList();
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
	public void render(Rendering rendering, OutputStream out) throws IOException {
		try {
			writer(rendering.mediaType()).writeValue(out, rendering.value());
		}
		catch (JacksonIOException ex) {
			throw ex.getCause();
		}
	}

	private ObjectWriter writer(MimeType mediaType) {
		String indent = mediaType.getParameter(INDENT);
		int width = (indent != null) ? Indentation.width(indent) : 0;
		return (width > 0) ? this.indenting.get(width - 1) : this.writer;
	}

}
