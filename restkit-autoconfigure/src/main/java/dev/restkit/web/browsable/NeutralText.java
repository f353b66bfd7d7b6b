package dev.restkit.web.browsable;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import dev.restkit.problem.ProblemException;
import dev.restkit.representation.Formats;
import dev.restkit.representation.MessageContent;
import dev.restkit.representation.Parser;
import dev.restkit.representation.Renderer;
import dev.restkit.representation.Rendering;
import org.jspecify.annotations.Nullable;

import org.springframework.util.InvalidMimeTypeException;
import org.springframework.util.MimeType;
import org.springframework.util.MimeTypeUtils;

/**
 * Reads what was sent and answered, and writes it as JSON.
 */
final class NeutralText {

	private static final MimeType INDENTED = MimeType.valueOf("application/json;indent=2");

	private final List<Parser> parsers;

	private final @Nullable Renderer json;

	NeutralText(Formats formats) {
		this.parsers = formats.parsers();
		this.json = formats.renderers()
			.stream()
			.filter((renderer) -> renderer.mediaTypes().contains(MimeTypeUtils.APPLICATION_JSON))
			.findFirst()
			.orElse(null);
	}

	/**
	 * Read a body.
	 * @param bytes the body
	 * @param contentType its media type
	 * @return neutral data, or {@code null} if it cannot be read
	 */
	@Nullable Object read(byte[] bytes, @Nullable String contentType) {
		if (bytes.length == 0 || contentType == null) {
			return null;
		}
		try {
			MimeType type = MimeTypeUtils.parseMimeType(contentType);
			MimeType plain = isJson(contentType) ? MimeTypeUtils.APPLICATION_JSON : type;
			for (Parser parser : this.parsers) {
				if (parser.mediaTypes().stream().anyMatch((each) -> each.isConcrete() && each.includes(plain))) {
					return parser.parse(MessageContent.of(plain, new ByteArrayInputStream(bytes)));
				}
			}
		}
		catch (InvalidMimeTypeException | ProblemException | IOException ex) {
			return null;
		}
		return null;
	}

	static boolean isJson(@Nullable String contentType) {
		return contentType != null && contentType.matches("application/([a-z0-9.+-]+\\+)?json(;.*)?");
	}

	/**
	 * Write neutral data.
	 * @param value the data
	 * @return JSON
	 */
	String write(Object value) {
		if (this.json == null) {
			return value.toString();
		}
		try {
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			this.json.render(Rendering.of(value, INDENTED), bytes);
			return bytes.toString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
