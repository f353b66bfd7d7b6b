package dev.restkit.format.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import dev.restkit.format.DocumentLimits;
import dev.restkit.problem.Message;
import dev.restkit.problem.ProblemException;
import dev.restkit.representation.MessageContent;
import dev.restkit.representation.Parser;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.exc.JacksonIOException;
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

	private static final byte[] BYTE_ORDER_MARK = { (byte) 0xEF, (byte) 0xBB, (byte) 0xBF };

	private final List<MimeType> mediaTypes = List.of(MimeTypeUtils.APPLICATION_JSON);

	private final JsonFactory factory;

	private final DocumentLimits limits;

	/**
	 * Create a parser.
	 * @param limits how much of everything a document may have
	 */
	public JsonParser(DocumentLimits limits) {
		this.limits = limits;
		this.factory = JsonFactory.builder()
			.streamReadConstraints(limits.toConstraints())
			.disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
			.build();
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
		Reader text = new InputStreamReader(withoutByteOrderMark(content.stream()),
				StandardCharsets.UTF_8.newDecoder()
					.onMalformedInput(CodingErrorAction.REPORT)
					.onUnmappableCharacter(CodingErrorAction.REPORT));
		try (tools.jackson.core.JsonParser tokens = this.factory.createParser(ObjectReadContext.empty(), text)) {
			return new JsonDocumentReader(tokens, this.limits).read();
		}
		catch (JacksonIOException ex) {
			IOException cause = ex.getCause();
			if (cause instanceof CharacterCodingException) {
				throw ProblemException.unreadable(JsonParseErrors
					.describe(Message.of("restkit.json.encoding", "the body is not valid UTF-8"), null));
			}
			throw cause;
		}
		catch (JacksonException ex) {
			throw ProblemException.unreadable(JsonParseErrors.describe(ex));
		}
	}

	private static InputStream withoutByteOrderMark(InputStream in) throws IOException {
		PushbackInputStream pushback = new PushbackInputStream(in, BYTE_ORDER_MARK.length);
		byte[] start = pushback.readNBytes(BYTE_ORDER_MARK.length);
		if (!Arrays.equals(start, BYTE_ORDER_MARK)) {
			pushback.unread(start);
		}
		return pushback;
	}

}
