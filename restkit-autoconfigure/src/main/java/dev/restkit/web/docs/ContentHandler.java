package dev.restkit.web.docs;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.HttpRequestMethodNotSupportedException;

/**
 * Answers {@code GET} and {@code HEAD} with the content that is chosen for a request, and
 * {@code OPTIONS} with these methods.
 */
final class ContentHandler implements HttpRequestHandler {

	private static final List<String> METHODS = List.of("GET", "HEAD");

	private final Function<HttpServletRequest, HttpRequestHandler> contents;

	private final boolean negotiated;

	private ContentHandler(Function<HttpServletRequest, HttpRequestHandler> contents, boolean negotiated) {
		this.contents = contents;
		this.negotiated = negotiated;
	}

	/**
	 * Content that depends on the address only.
	 * @param contents the content for a request
	 * @return the handler
	 */
	static ContentHandler of(Function<HttpServletRequest, HttpRequestHandler> contents) {
		return new ContentHandler(contents, false);
	}

	/**
	 * Content that depends on what the client accepts.
	 * @param contents the content for a request
	 * @return the handler
	 */
	static ContentHandler negotiating(Function<HttpServletRequest, HttpRequestHandler> contents) {
		return new ContentHandler(contents, true);
	}

	@Override
	public void handleRequest(HttpServletRequest request, HttpServletResponse response)
			throws ServletException, IOException {
		if (request.getMethod().equals("OPTIONS")) {
			response.setHeader(HttpHeaders.ALLOW, "GET, HEAD, OPTIONS");
			return;
		}
		if (!METHODS.contains(request.getMethod())) {
			throw new HttpRequestMethodNotSupportedException(request.getMethod(), METHODS);
		}
		if (this.negotiated) {
			response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
		}
		this.contents.apply(request).handleRequest(request, response);
	}

}
