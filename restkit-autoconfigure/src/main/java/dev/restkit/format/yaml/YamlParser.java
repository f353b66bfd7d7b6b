package dev.restkit.format.yaml;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

import dev.restkit.format.DocumentLimits;
import dev.restkit.format.DocumentReader;
import dev.restkit.representation.MessageContent;
import dev.restkit.representation.Parser;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.dataformat.yaml.YAMLFactory;

import org.springframework.util.MimeType;

/**
 * Reads YAML 1.2 as far as it says what JSON can say: one document of plain values.
 * Anchors, aliases and tags are refused, as are names that stand twice in one object.
 *
 * @since 0.1.0
 */
public final class YamlParser implements Parser {

	private final List<MimeType> mediaTypes = List.of(new MimeType("application", "yaml"),
			new MimeType("application", "x-yaml"), new MimeType("text", "yaml"));

	private final YAMLFactory factory;

	private final DocumentReader reader;

	/**
	 * Create a parser.
	 * @param limits how much of everything a document may have
	 */
	public YamlParser(DocumentLimits limits) {
		this.factory = YAMLFactory.builder()
			.streamReadConstraints(limits.toConstraints())
			.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
			.build();
		this.reader = new DocumentReader("YAML", limits, YamlParser::refuse);
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
	public @Nullable Object parse(MessageContent content) throws IOException {
		Reader text = new InputStreamReader(content.stream(),
				StandardCharsets.UTF_8.newDecoder()
					.onMalformedInput(CodingErrorAction.REPORT)
					.onUnmappableCharacter(CodingErrorAction.REPORT));
		try (JsonParser tokens = this.factory.createParser(ObjectReadContext.empty(), text)) {
			return this.reader.read(tokens);
		}
		catch (JacksonIOException ex) {
			if (ex.getCause() instanceof CharacterCodingException) {
				throw this.reader.fail("the body is not valid UTF-8", null);
			}
			throw ex.getCause();
		}
		catch (JacksonException ex) {
			throw this.reader.fail("this is not YAML", ex.getLocation());
		}
	}

	private static @Nullable String refuse(JsonParser tokens) {
		if (tokens instanceof tools.jackson.dataformat.yaml.YAMLParser yaml && yaml.isCurrentAlias()) {
			return "aliases are not read";
		}
		if (tokens.getObjectId() != null) {
			return "anchors are not read";
		}
		return (tokens.getTypeId() != null) ? "tags are not read" : null;
	}

}
