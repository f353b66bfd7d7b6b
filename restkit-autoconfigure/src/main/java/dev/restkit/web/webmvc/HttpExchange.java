package dev.restkit.web.webmvc;

import java.io.IOException;
import java.util.Collection;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.util.FastByteArrayOutputStream;
import org.springframework.util.MimeType;

/**
 * A request and the response to it.
 *
 * @param request the request
 * @param response the response
 */
record HttpExchange(HttpServletRequest request, HttpServletResponse response) {

	/**
	 * Say that another {@code Accept} header might have had another answer.
	 */
	void varyByAccept() {
		Collection<String> values = this.response.getHeaders(HttpHeaders.VARY);
		if (values.isEmpty() || values.stream().noneMatch(HttpExchange::namesAccept)) {
			this.response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
		}
	}

	/**
	 * Send a body that is complete.
	 * @param mediaType its media type
	 * @param body its bytes
	 * @throws IOException if the client is gone
	 */
	void send(MimeType mediaType, FastByteArrayOutputStream body) throws IOException {
		this.response.setContentType(mediaType.toString());
		this.response.setContentLength(body.size());
		if (!this.request.getMethod().equals("HEAD")) {
			body.writeTo(this.response.getOutputStream());
		}
	}

	private static boolean namesAccept(String vary) {
		for (String name : vary.split(",")) {
			if (name.strip().equalsIgnoreCase(HttpHeaders.ACCEPT) || name.strip().equals("*")) {
				return true;
			}
		}
		return false;
	}

}
