package dev.restkit.benchmarks.server;

import java.nio.charset.StandardCharsets;

/**
 * What came back for a request.
 *
 * @param status the status code
 * @param contentType the {@code Content-Type}, or an empty text
 * @param body the bytes of the body
 */
public record Answer(int status, String contentType, byte[] body) {

	/**
	 * The body as text.
	 * @return the text
	 */
	public String text() {
		return new String(this.body, StandardCharsets.UTF_8);
	}

}
