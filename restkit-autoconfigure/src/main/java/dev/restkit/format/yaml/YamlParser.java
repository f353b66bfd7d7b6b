package dev.restkit.format.yaml;

import java.io.IOException;
import java.util.List;

import dev.restkit.format.DocumentLimits;
import dev.restkit.format.DocumentReader;
import dev.restkit.format.DocumentReader.TokenCheck;
import dev.restkit.problem.Message;
import dev.restkit.representation.MessageContent;
import dev.restkit.representation.Parser;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
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

	private final DocumentReader reader;

	/**
	 * Create a parser.
	 * @param limits how much of everything a document may have
	 */
	public YamlParser(DocumentLimits limits) {
		YAMLFactory factory = YAMLFactory.builder()
			.streamReadConstraints(limits.toConstraints())
			.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
			.build();
		this.reader = new DocumentReader("YAML", new CoreSchemaFactory(factory), limits, check(limits));
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
		return this.reader.readText(content.stream());
	}

	private static TokenCheck check(DocumentLimits limits) {
		TokenCheck numbers = TokenCheck.ofNumbers(limits);
		return (tokens) -> {
			Message refused = refuse(tokens);
			return (refused != null) ? refused : numbers.refuse(tokens);
		};
	}

	private static @Nullable Message refuse(JsonParser tokens) {
		if (tokens instanceof CoreSchemaTokens yaml && yaml.isCurrentAlias()) {
			return Message.of("restkit.document.yaml_alias", "aliases are not read");
		}
		if (tokens instanceof CoreSchemaTokens yaml && yaml.isAnchored()) {
			return Message.of("restkit.document.yaml_anchor", "anchors are not read");
		}
		return (tokens.getTypeId() != null) ? Message.of("restkit.document.yaml_tag", "tags are not read") : null;
	}

}
