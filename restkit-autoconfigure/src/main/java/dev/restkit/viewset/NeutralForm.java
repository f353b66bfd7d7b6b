package dev.restkit.viewset;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import dev.restkit.representation.Parser;
import dev.restkit.representation.Renderer;
import org.jspecify.annotations.Nullable;

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
			this.renderer.render(representation, this.renderer.mediaTypes().get(0), bytes);
			return this.parser.parse(new ByteArrayInputStream(bytes.toByteArray()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
