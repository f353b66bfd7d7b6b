package dev.restkit.viewset;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import dev.restkit.representation.MessageContent;
import dev.restkit.representation.Parser;
import dev.restkit.representation.Renderer;
import dev.restkit.representation.Rendering;
import org.jspecify.annotations.Nullable;

import org.springframework.util.MimeType;

/**
 * Turns a representation into neutral data: what a client would have read of it. A JSON
 * Patch is applied to that, and so to nothing that the client does not see.
 *
 * @param renderer writes JSON
 * @param parser reads it
 * @since 0.1.0
 */
public record NeutralForm(Renderer renderer, Parser parser) {

	@Nullable Object of(Object representation) {
		try {
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			MimeType mediaType = this.renderer.mediaTypes().get(0);
			this.renderer.render(Rendering.of(representation, mediaType), bytes);
			return this.parser.parse(MessageContent.of(mediaType, new ByteArrayInputStream(bytes.toByteArray())));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
