package dev.restkit.web.webmvc;

import dev.restkit.problem.Message;
import dev.restkit.problem.Problem;
import dev.restkit.problem.ProblemKind;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

/**
 * Words for a media type that is not read here.
 */
final class UnsupportedMediaType {

	private static final int MAX_SHOWN = 100;

	private UnsupportedMediaType() {
	}

	/**
	 * A media type as it is shown to the client that sent it.
	 * @param given what was sent, or {@code null} for nothing
	 * @return the beginning of it, without anything that needs an escape
	 */
	static String shown(@Nullable String given) {
		if (given == null) {
			return "";
		}
		StringBuilder shown = new StringBuilder();
		for (int index = 0; index < Math.min(given.length(), MAX_SHOWN); index++) {
			char character = given.charAt(index);
			shown.append(
					(character < ' ' || character > '~' || character == '"' || character == '\\') ? '?' : character);
		}
		return shown.toString();
	}

	/**
	 * The problem of a media type that is not read here.
	 * @param shown the media type as it is shown
	 * @return the problem
	 */
	static Problem problem(String shown) {
		return Problem.of(ProblemKind.UNSUPPORTED_MEDIA_TYPE,
				Message.of("restkit.body.media_type", "Unsupported media type \"{0}\" in request.", shown));
	}

	/**
	 * The header that tells what is read instead.
	 * @param method the method of the request
	 * @return the name of the header
	 */
	static String header(String method) {
		return switch (method) {
			case "PATCH" -> HttpHeaders.ACCEPT_PATCH;
			case "POST" -> "Accept-Post";
			default -> HttpHeaders.ACCEPT;
		};
	}

}
