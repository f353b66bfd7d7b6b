package dev.restkit.web.webmvc;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Writes a multipart form.
 */
final class Multipart {

	static final String TYPE = "multipart/form-data; boundary=xxBOUNDARYxx";

	private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

	Multipart field(String name, String value) {
		return part("form-data; name=\"" + name + "\"", "", value);
	}

	Multipart file(String name, String fileName, String content) {
		return part("form-data; name=\"" + name + "\"; filename=\"" + fileName + "\"", "Content-Type: text/plain\r\n",
				content);
	}

	Multipart part(String disposition, String headers, String content) {
		String part = "--xxBOUNDARYxx\r\nContent-Disposition: " + disposition + "\r\n" + headers + "\r\n" + content
				+ "\r\n";
		this.bytes.writeBytes(part.getBytes(StandardCharsets.UTF_8));
		return this;
	}

	byte[] body() {
		this.bytes.writeBytes("--xxBOUNDARYxx--\r\n".getBytes(StandardCharsets.UTF_8));
		return this.bytes.toByteArray();
	}

}
