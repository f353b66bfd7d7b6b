package dev.restkit.benchmarks.http;

import java.nio.charset.StandardCharsets;

/**
 * What came back for a request.
 *
 * @param status the status code
 * @param contentType the {@code Content-Type}, or an empty text
 * @param body the bytes of the body
 */
record Answer(int status, String contentType, byte[] body) {

	String text() {
		return new String(this.body, StandardCharsets.UTF_8);
	}

}
