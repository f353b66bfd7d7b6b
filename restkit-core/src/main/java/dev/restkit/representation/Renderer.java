package dev.restkit.representation;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import org.springframework.util.MimeType;

/**
 * Writes representations as bytes of one format (Django REST framework's renderer).
 *
 * @since 0.1.0
 */
public interface Renderer {

	/**
	 * The name of the format, as in {@code ?format=json}.
	 * @return the name, lower case
	 */
	String format();

	/**
	 * The media types that it writes, the one it prefers first.
	 * @return the media types
	 */
	List<MimeType> mediaTypes();

	/**
	 * The media type of problems in this format.
	 * @return the media type, such as {@code application/problem+json}
	 */
	MimeType problemMediaType();

	/**
	 * Write a value.
	 * @param value a representation, a collection of them, a page, or neutral data
	 * @param mediaType the media type that was chosen, with the parameters that the
	 * client gave
	 * @param out where to write; not closed
	 * @throws IOException if {@code out} fails
	 */
	void render(Object value, MimeType mediaType, OutputStream out) throws IOException;

}
