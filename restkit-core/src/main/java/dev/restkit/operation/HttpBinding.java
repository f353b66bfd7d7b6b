package dev.restkit.operation;

import java.util.List;
import java.util.Set;

/**
 * How an operation appears on HTTP.
 *
 * @param method the method, upper case
 * @param path the path as a URI template with plain variables, such as
 * {@code /api/books/{id}}
 * @param status the status of success
 * @param consumes the media types that its body is read from; empty for no body
 * @param produces the media types that its result is written in; empty for no result
 * @param caching what caches and conditional requests make of it
 * @since 0.1.0
 */
public record HttpBinding(String method, String path, int status, List<String> consumes, List<String> produces,
		HttpCaching caching) {

	private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

	public HttpBinding {
		consumes = List.copyOf(consumes);
		produces = List.copyOf(produces);
	}

	/**
	 * A binding that caches and conditional requests know nothing of.
	 * @param method the method, upper case
	 * @param path the path as a URI template
	 * @param status the status of success
	 * @param consumes the media types that its body is read from
	 * @param produces the media types that its result is written in
	 */
	public HttpBinding(String method, String path, int status, List<String> consumes, List<String> produces) {
		this(method, path, status, consumes, produces, HttpCaching.none());
	}

	/**
	 * Whether it only reads (RFC 9110, 9.2.1).
	 * @return {@code true} for GET, HEAD and OPTIONS
	 */
	public boolean isSafe() {
		return SAFE.contains(this.method);
	}

	public HttpBinding withCaching(HttpCaching other) {
		return new HttpBinding(this.method, this.path, this.status, this.consumes, this.produces, other);
	}

}
