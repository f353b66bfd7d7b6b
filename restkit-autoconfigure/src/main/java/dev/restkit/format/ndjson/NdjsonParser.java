package dev.restkit.format.ndjson;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import dev.restkit.format.DocumentLimits;
import dev.restkit.format.DocumentReader;
import dev.restkit.format.DocumentReader.TokenCheck;
import dev.restkit.representation.MessageContent;
import dev.restkit.representation.Parser;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.exc.JacksonIOException;
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

	private final JsonFactory factory;

	private final DocumentReader reader;

	/**
	 * Create a parser.
	 * @param limits how much of everything a document may have
	 */
	public NdjsonParser(DocumentLimits limits) {
		this.factory = JsonFactory.builder()
			.streamReadConstraints(limits.toConstraints())
			.disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
			.build();
		this.reader = new DocumentReader("NDJSON", limits, TokenCheck.NONE);
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
	public Object parse(MessageContent content) throws IOException {
		Reader text = new InputStreamReader(content.stream(),
				StandardCharsets.UTF_8.newDecoder()
					.onMalformedInput(CodingErrorAction.REPORT)
					.onUnmappableCharacter(CodingErrorAction.REPORT));
		try (JsonParser tokens = this.factory.createParser(ObjectReadContext.empty(), text)) {
			List<@Nullable Object> lines = new ArrayList<>();
			while (tokens.nextToken() != null) {
				lines.add(this.reader.readValue(tokens));
			}
			return lines;
		}
		catch (JacksonIOException ex) {
			if (ex.getCause() instanceof CharacterCodingException) {
				throw this.reader.fail("the body is not valid UTF-8", null);
			}
			throw ex.getCause();
		}
		catch (JacksonException ex) {
			throw this.reader.fail("this is not JSON", ex.getLocation());
		}
	}

}
