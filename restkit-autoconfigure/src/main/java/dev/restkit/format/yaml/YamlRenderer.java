package dev.restkit.format.yaml;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import dev.restkit.format.DocumentWriter;
import dev.restkit.representation.Renderer;
import dev.restkit.representation.Rendering;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

import org.springframework.util.MimeType;

/**
 * Writes YAML (RFC 9512). The application's own JSON mapper decides what is written, so
 * that names, dates and numbers are those of JSON.
 *
 * @since 0.1.0
 */
public final class YamlRenderer implements Renderer {

	private final List<MimeType> mediaTypes = List.of(new MimeType("application", "yaml"),
			new MimeType("application", "x-yaml"), new MimeType("text", "yaml"));

	private final MimeType problemMediaType = new MimeType("application", "problem+yaml");

	private final DocumentWriter writer;

	/**
	 * Create a renderer.
	 * @param mapper writes the values
	 */
	public YamlRenderer(JsonMapper mapper) {
		YAMLFactory factory = YAMLFactory.builder()
			.disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
			.disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
			.build();
		this.writer = new DocumentWriter(factory, mapper);
	}

	@Override
	public String format() {
		return "yaml";
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
