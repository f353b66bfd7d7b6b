package dev.restkit.document;

import org.jspecify.annotations.Nullable;

/**
 * How callers of an API say who they are, as documents describe it.
 *
 * @param name the name by which operations refer to it, such as {@code basic}
 * @param kind where the credentials are
 * @param detail the scheme of the {@code Authorization} header, or the name of the header
 * or cookie
 * @param description what people read about it, or {@code null}
 * @since 0.1.0
 */
public record SecurityScheme(String name, Kind kind, String detail, @Nullable String description) {

	/**
	 * Where credentials are.
	 */
	public enum Kind {

		/** In the {@code Authorization} header, after a scheme (RFC 9110, 11.6.2). */
		AUTHORIZATION,

		/** In a header of their own. */
		HEADER,

		/** In a cookie. */
		COOKIE

	}

}
