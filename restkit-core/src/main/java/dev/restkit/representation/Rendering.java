package dev.restkit.representation;

import dev.restkit.schema.Schema;
import org.jspecify.annotations.Nullable;

import org.springframework.util.MimeType;

/**
 * What a {@link Renderer} is asked to write.
 *
 * @param value a representation, a collection of them, a page, or neutral data
 * @param mediaType the media type that was chosen, with the parameters that the client
 * gave; for a problem that of problems, where the renderer has one
 * @param schema the shape that the value was declared to have, or {@code null} where
 * nothing was declared, as for problems
 * @since 0.1.0
 */
public record Rendering(Object value, MimeType mediaType, @Nullable Schema schema) {

	/**
	 * A value of which nothing was declared.
	 * @param value the value
	 * @param mediaType the media type that was chosen
	 * @return the rendering
	 */
	public static Rendering of(Object value, MimeType mediaType) {
		return new Rendering(value, mediaType, null);
	}

}
