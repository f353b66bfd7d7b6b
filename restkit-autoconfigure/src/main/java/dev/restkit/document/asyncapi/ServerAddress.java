package dev.restkit.document.asyncapi;

import org.jspecify.annotations.Nullable;

/**
 * Where clients find the application.
 *
 * @param host the host, with a port if it has one of its own, or {@code null} if that is
 * not known
 * @param secure whether it is reached over TLS
 * @param path where its paths start, such as {@code /shop}; empty for the root
 * @since 0.1.0
 */
public record ServerAddress(@Nullable String host, boolean secure, String path) {

	private static final String TLS = "https://";

	private static final String SCHEME = "://";

	/**
	 * Read an address.
	 * @param url scheme, host and port, and maybe a path, which does not count; without a
	 * scheme, the host is not known
	 * @param path where the paths of the application start; empty for the root
	 * @return the address
	 */
	public static ServerAddress of(String url, String path) {
		int scheme = url.indexOf(SCHEME);
		if (scheme < 0) {
			return new ServerAddress(null, false, path);
		}
		int start = scheme + SCHEME.length();
		int end = url.indexOf('/', start);
		return new ServerAddress((end >= 0) ? url.substring(start, end) : url.substring(start), url.startsWith(TLS),
				path);
	}

}
