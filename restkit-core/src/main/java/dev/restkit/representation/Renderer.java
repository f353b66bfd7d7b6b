package dev.restkit.representation;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.util.MimeType;

/**
 * Writes representations as bytes of one format (Django REST framework's renderer). A
 * bean of this type is all that a new format needs: it is negotiated, has its suffix, and
 * appears in {@code OPTIONS} and in the API document.
 *
 * @since 0.1.0
 */
public interface Renderer {

	/**
	 * The name of the format, as in {@code ?format=json} and {@code /books.json}.
	 * @return the name: lower-case letters and digits
	 */
	String format();

	/**
	 * The media types that it writes, the one it prefers first. A parameter such as a
	 * character set is part of the {@code Content-Type} that clients get.
	 * @return the media types
	 */
	List<MimeType> mediaTypes();

	/**
	 * The media type of problems in this format.
	 * @return the media type, such as {@code application/problem+json}, or {@code null}
	 * if the format cannot tell a problem: then another one does
	 */
	default @Nullable MimeType problemMediaType() {
		return null;
	}

	/**
	 * Write a value.
	 * @param rendering the value, and how the client wants it
	 * @param out where to write; not to be closed
	 * @throws IOException if {@code out} fails
	 */
	void render(Rendering rendering, OutputStream out) throws IOException;

}
