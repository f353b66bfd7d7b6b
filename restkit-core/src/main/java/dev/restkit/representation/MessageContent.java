package dev.restkit.representation;

import java.io.InputStream;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.util.MimeType;

/**
 * The content of a message (RFC 9110, section 6.4), as a {@link Parser} reads it.
 *
 * @param mediaType its media type, with parameters such as the boundary of a multipart
 * body
 * @param stream its bytes, already limited in number; not to be closed
 * @param headers the headers of the message, by names that are compared without case,
 * each with all its values in order
 * @since 0.1.0
 */
public record MessageContent(MimeType mediaType, InputStream stream, Map<String, List<String>> headers) {

	/**
	 * A content without headers.
	 * @param mediaType its media type
	 * @param stream its bytes
	 * @return the content
	 */
	public static MessageContent of(MimeType mediaType, InputStream stream) {
		return new MessageContent(mediaType, stream, Map.of());
	}

	/**
	 * The value of a header.
	 * @param name the name
	 * @return the first value, or {@code null} if there is none
	 */
	public @Nullable String header(String name) {
		List<String> values = this.headers.get(name);
		return (values != null && !values.isEmpty()) ? values.get(0) : null;
	}

}
