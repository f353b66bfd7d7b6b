package dev.restkit.web.docs;

import java.io.IOException;
import java.util.Map;

import dev.restkit.representation.ContentDigest;
import dev.restkit.web.CacheControls;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * Bytes that were made once and do not change, with all that is said about them.
 *
 * @param mediaType what they are
 * @param bytes the bytes
 * @param etag the entity tag, quoted
 * @param headers further headers
 */
record Content(MediaType mediaType, byte[] bytes, String etag,
		Map<String, String> headers) implements HttpRequestHandler {

	/**
	 * Content that clients ask about before they use it again.
	 * @param mediaType what it is
	 * @param bytes the bytes
	 * @param headers further headers
	 * @return the content, with a strong entity tag
	 */
	static Content of(MediaType mediaType, byte[] bytes, Map<String, String> headers) {
		String etag = '"' + new ContentDigest().add(mediaType.toString()).add(bytes).hex(16) + '"';
		return new Content(mediaType, bytes, etag, headers);
	}

	/**
	 * Answer with the content, or with 304 where the client has it already.
	 * @param request the request, a {@code GET} or {@code HEAD}
	 * @param response the response
	 * @throws IOException if the response cannot be written
	 */
	@Override
	public void handleRequest(HttpServletRequest request, HttpServletResponse response) throws IOException {
		response.setHeader("X-Content-Type-Options", "nosniff");
		response.setHeader(HttpHeaders.CACHE_CONTROL,
				CacheControls.forCaller("no-cache", request.getUserPrincipal() != null));
		this.headers.forEach(response::setHeader);
		if (new ServletWebRequest(request, response).checkNotModified(this.etag)) {
			return;
		}
		response.setContentType(this.mediaType.toString());
		response.setContentLength(this.bytes.length);
		if (!"HEAD".equals(request.getMethod())) {
			response.getOutputStream().write(this.bytes);
		}
	}

}
