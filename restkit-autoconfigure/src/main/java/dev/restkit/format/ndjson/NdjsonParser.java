package dev.restkit.format.ndjson;

import java.io.IOException;
import java.util.List;

import dev.restkit.format.DocumentLimits;
import dev.restkit.format.DocumentReader;
import dev.restkit.format.DocumentReader.TokenCheck;
import dev.restkit.representation.MessageContent;
import dev.restkit.representation.Parser;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;

import org.springframework.util.MimeType;

/**
 * Reads JSON by lines into a list. One value may stand on several lines, and several on
 * one: only the values count.
 *
 * @since 0.1.0
 */
public final class NdjsonParser implements Parser {

	private final List<MimeType> mediaTypes = List.of(new MimeType("application", "x-ndjson"));

	private final DocumentReader reader;

	/**
	 * Create a parser.
	 * @param limits how much of everything a document may have
	 */
	public NdjsonParser(DocumentLimits limits) {
		JsonFactory factory = JsonFactory.builder()
			.streamReadConstraints(limits.toConstraints())
			.disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
			.build();
		this.reader = new DocumentReader("NDJSON", factory, limits, TokenCheck.ofNumbers(limits));
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
	public boolean isSequence() {
		return true;
	}

	@Override
	public Object parse(MessageContent content) throws IOException {
		return this.reader.readValues(content.stream());
	}

}
