package dev.restkit.format.cbor;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import dev.restkit.format.DocumentWriter;
import dev.restkit.representation.Renderer;
import dev.restkit.representation.Rendering;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.cbor.CBORFactory;

import org.springframework.util.MimeType;

/**
 * Writes CBOR (RFC 8949). The application's own JSON mapper decides what is written, so
 * that names and dates are those of JSON.
 *
 * @since 0.1.0
 */
public final class CborRenderer implements Renderer {

	private final List<MimeType> mediaTypes = List.of(new MimeType("application", "cbor"));

	private final MimeType problemMediaType = new MimeType("application", "problem+cbor");

	private final DocumentWriter writer;

	/**
	 * Create a renderer.
	 * @param mapper writes the values
	 */
	public CborRenderer(JsonMapper mapper) {
		CBORFactory factory = CBORFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
		this.writer = new DocumentWriter(factory, mapper);
	}

	@Override
	public String format() {
		return "cbor";
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
		this.writer.write(rendering.value(), out);
	}

}
