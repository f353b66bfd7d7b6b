package dev.restkit.web.webmvc;

import java.io.IOException;
import java.util.Collection;

import dev.restkit.web.CacheControls;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.util.FastByteArrayOutputStream;
import org.springframework.util.MimeType;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * A request and the response to it.
 *
 * @param request the request
 * @param response the response
 */
record HttpExchange(HttpServletRequest request, HttpServletResponse response) {

	/**
	 * Whether the request only reads.
	 * @return {@code true} for GET and HEAD
	 */
	boolean isRead() {
		return "GET".equals(this.request.getMethod()) || isHead();
	}

	boolean isHead() {
		return "HEAD".equals(this.request.getMethod());
	}

	/**
	 * The path that was called, within the application and without a format.
	 * @return the path, encoded
	 */
	String path() {
		return ServletRequestPathUtils.getParsedRequestPath(this.request).pathWithinApplication().value();
	}

	/**
	 * Say how long the answer to a request that only reads may be kept, unless its
	 * handler did.
	 * @param control the {@code Cache-Control} header, or {@code null} to say nothing
	 */
	void keep(@Nullable String control) {
		if (control != null && isRead() && !this.response.containsHeader(HttpHeaders.CACHE_CONTROL)) {
			this.response.setHeader(HttpHeaders.CACHE_CONTROL,
					CacheControls.forCaller(control, this.request.getUserPrincipal() != null));
		}
	}

	/**
	 * Say that another {@code Accept} header might have had another answer.
	 */
	void varyByAccept() {
		varyBy(HttpHeaders.ACCEPT);
	}

	/**
	 * Say that another value of a header might have had another answer.
	 * @param header the name of the header
	 */
	void varyBy(String header) {
		Collection<String> values = this.response.getHeaders(HttpHeaders.VARY);
		if (values.isEmpty() || values.stream().noneMatch((vary) -> names(vary, header))) {
			this.response.addHeader(HttpHeaders.VARY, header);
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
		if (!isHead()) {
			body.writeTo(this.response.getOutputStream());
		}
	}

	private static boolean names(String vary, String header) {
		for (String name : vary.split(",")) {
			if (name.strip().equalsIgnoreCase(header) || name.strip().equals("*")) {
				return true;
			}
		}
		return false;
	}

}
