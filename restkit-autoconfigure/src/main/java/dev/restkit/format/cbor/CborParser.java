package dev.restkit.format.cbor;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;

import dev.restkit.format.DocumentLimits;
import dev.restkit.format.DocumentReader;
import dev.restkit.problem.Message;
import dev.restkit.problem.ParseErrors;
import dev.restkit.representation.MessageContent;
import dev.restkit.representation.Parser;
import org.jspecify.annotations.Nullable;
import tools.jackson.dataformat.cbor.CBORFactory;

import org.springframework.util.MimeType;

/**
 * Reads CBOR (RFC 8949) as far as it says what JSON can say. Byte strings are refused, as
 * are texts that are not UTF-8, and the length that a text declares is not believed
 * before its bytes are there.
 *
 * @since 0.1.0
 */
public final class CborParser implements Parser {

	private final List<MimeType> mediaTypes = List.of(new MimeType("application", "cbor"));

	private final ParseErrors errors = ParseErrors.in("CBOR");

	private final DocumentLimits limits;

	private final DocumentReader reader;

	/**
	 * Create a parser.
	 * @param limits how much of everything a document may have
	 */
	public CborParser(DocumentLimits limits) {
		this.limits = limits;
		CBORFactory factory = CBORFactory.builder().streamReadConstraints(limits.toConstraints()).build();
		this.reader = new DocumentReader("CBOR", factory, limits, new CborNumbers(limits));
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
		byte[] document = content.stream().readAllBytes();
		Message refused = new CborScan(document, this.limits).refuse();
		if (refused != null) {
			throw this.errors.of(refused);
		}
		return this.reader.readBytes(new ByteArrayInputStream(document));
	}

}
