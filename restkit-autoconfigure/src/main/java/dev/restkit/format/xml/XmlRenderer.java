package dev.restkit.format.xml;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import dev.restkit.representation.Renderer;
import dev.restkit.representation.Rendering;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.TokenBuffer;

import org.springframework.util.MimeType;

/**
 * Writes XML 1.0. The application's own JSON mapper decides what is written, so that
 * names, dates and numbers are those of JSON. The document is an element {@code root},
 * items of lists are elements {@code item}, and what is {@code null} has the attribute
 * {@code nil="true"}. A property whose name is no name of an element is
 * {@code <entry name="...">}. Problems are written as RFC 9457 says in appendix B.
 *
 * @since 0.1.0
 */
public final class XmlRenderer implements Renderer {

	private final List<MimeType> mediaTypes = List.of(new MimeType("application", "xml"), new MimeType("text", "xml"));

	private final MimeType problemMediaType = new MimeType("application", "problem+xml");

	private final ObjectWriter writer;

	/**
	 * Create a renderer.
	 * @param mapper writes the values
	 */
	public XmlRenderer(JsonMapper mapper) {
		this.writer = mapper.writer();
	}

	@Override
	public String format() {
		return "xml";
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
		try (TokenBuffer data = TokenBuffer.forGeneration()) {
			this.writer.writeValue(data, rendering.value());
			XmlWriter xml = new XmlWriter(out);
			if (rendering.mediaType().equalsTypeAndSubtype(this.problemMediaType)) {
				xml.start(XmlNames.PROBLEM);
				xml.attribute("xmlns", XmlNames.PROBLEM_NAMESPACE);
				new XmlDocumentWriter(data.asParser(), xml, XmlNames.PROBLEM_ITEM).content(XmlNames.PROBLEM);
			}
			else {
				xml.start(XmlNames.ROOT);
				new XmlDocumentWriter(data.asParser(), xml, XmlNames.ITEM).content(XmlNames.ROOT);
			}
			xml.flush();
		}
	}

}
