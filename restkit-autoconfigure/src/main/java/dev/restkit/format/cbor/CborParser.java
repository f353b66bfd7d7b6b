package dev.restkit.format.cbor;

import java.io.IOException;
import java.util.List;

import dev.restkit.format.DocumentLimits;
import dev.restkit.format.DocumentReader;
import dev.restkit.format.DocumentReader.TokenCheck;
import dev.restkit.representation.MessageContent;
import dev.restkit.representation.Parser;
import org.jspecify.annotations.Nullable;
import tools.jackson.dataformat.cbor.CBORFactory;

import org.springframework.util.MimeType;

/**
 * Reads CBOR (RFC 8949) as far as it says what JSON can say. Byte strings are refused,
 * and the length that a text declares is not believed before its bytes are there.
 *
 * @since 0.1.0
 */
public final class CborParser implements Parser {

	private final List<MimeType> mediaTypes = List.of(new MimeType("application", "cbor"));

	private final DocumentReader reader;

	/**
	 * Create a parser.
	 * @param limits how much of everything a document may have
	 */
	public CborParser(DocumentLimits limits) {
		CBORFactory factory = CBORFactory.builder().streamReadConstraints(limits.toConstraints()).build();
		this.reader = new DocumentReader("CBOR", factory, limits, TokenCheck.NONE);
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
	public @Nullable Object parse(MessageContent content) throws IOException {
		return this.reader.readBytes(content.stream());
	}

}
