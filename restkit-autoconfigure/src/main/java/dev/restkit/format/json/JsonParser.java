package dev.restkit.format.json;

import java.io.IOException;
import java.util.List;

import dev.restkit.format.DocumentLimits;
import dev.restkit.format.DocumentReader;
import dev.restkit.format.DocumentReader.TokenCheck;
import dev.restkit.representation.MessageContent;
import dev.restkit.representation.Parser;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;

import org.springframework.util.MimeType;
import org.springframework.util.MimeTypeUtils;

/**
 * Reads JSON (RFC 8259) as it is written and not otherwise: UTF-8 only, no comments, no
 * {@code NaN}, nothing after the end. Of a name that stands twice in one object, the last
 * one counts. Numbers stay exact, and one with a huge exponent costs nothing.
 *
 * @since 0.1.0
 */
public final class JsonParser implements Parser {

	private final List<MimeType> mediaTypes = List.of(MimeTypeUtils.APPLICATION_JSON);

	private final DocumentReader reader;

	/**
	 * Create a parser.
	 * @param limits how much of everything a document may have
	 */
	public JsonParser(DocumentLimits limits) {
		JsonFactory factory = JsonFactory.builder()
			.streamReadConstraints(limits.toConstraints())
			.disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
			.build();
		this.reader = new DocumentReader("JSON", factory, limits, TokenCheck.ofNumbers(limits));
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
	public @Nullable Object parse(MessageContent content) throws IOException {
		return this.reader.readText(content.stream());
	}

}
