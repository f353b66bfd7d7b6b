package dev.restkit.web.security;

import java.util.Enumeration;

import dev.restkit.problem.Message;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

/**
 * The {@code Authorization} header of a request (RFC 9110, 11.6.2).
 *
 * @param scheme its first word, such as {@code Basic}
 * @param credentials what follows, without blanks around it; empty for nothing
 */
record AuthorizationHeader(String scheme, String credentials) {

	/**
	 * Read the header.
	 * @param request the request
	 * @return the header, or {@code null} if there is none
	 * @throws RefusedCredentials if there are several: it is not ours to choose
	 */
	static @Nullable AuthorizationHeader of(HttpServletRequest request) {
		Enumeration<String> values = request.getHeaders(HttpHeaders.AUTHORIZATION);
		if (values == null || !values.hasMoreElements()) {
			return null;
		}
		String value = values.nextElement().strip();
		if (values.hasMoreElements()) {
			throw new RefusedCredentials(Message.of("restkit.authentication.several_headers",
					"There must be one Authorization header only."));
		}
		int end = 0;
		while (end < value.length() && value.charAt(end) > ' ') {
			end++;
		}
		return new AuthorizationHeader(value.substring(0, end), value.substring(end).strip());
	}

	boolean is(String name) {
		return this.scheme.equalsIgnoreCase(name);
	}

	/**
	 * Whether the credentials have the characters that those of every scheme have:
	 * visible ASCII.
	 */
	boolean isPlain() {
		return isPlain(this.credentials);
	}

	static boolean isPlain(String credentials) {
		return credentials.chars().allMatch((character) -> character > ' ' && character < 0x7F);
	}

}
