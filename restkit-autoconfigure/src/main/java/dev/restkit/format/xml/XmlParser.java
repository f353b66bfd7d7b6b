package dev.restkit.format.xml;

import java.io.IOException;
import java.util.List;

import dev.restkit.format.DocumentLimits;
import dev.restkit.representation.MessageContent;
import dev.restkit.representation.Parser;
import org.jspecify.annotations.Nullable;

import org.springframework.util.MimeType;

/**
 * Reads XML 1.0 as {@link XmlRenderer} writes it: UTF-8 only, without document type,
 * entities of its own, prefixes and unknown attributes. The name of the outermost element
 * does not matter. Elements that stand several times beside each other are a list, and so
 * are those called {@code item}. All values are texts.
 *
 * @since 0.1.0
 */
public final class XmlParser implements Parser {

	private final List<MimeType> mediaTypes = List.of(new MimeType("application", "xml"), new MimeType("text", "xml"));

	private final DocumentLimits limits;

	/**
	 * Create a parser.
	 * @param limits how deep objects and lists may stand in each other; the rest is
	 * limited by the parser of the JDK
	 */
	public XmlParser(DocumentLimits limits) {
		this.limits = limits;
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
	public boolean isTextual() {
		return true;
	}

	@Override
	public @Nullable Object parse(MessageContent content) throws IOException {
		return XmlDocumentReader.read(content.stream(), this.limits);
	}

}
