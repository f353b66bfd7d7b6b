package dev.restkit.web.staticfiles;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;

import dev.restkit.problem.Problem;
import dev.restkit.problem.ProblemKind;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.util.StreamUtils;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * Sends a file: the smallest variant that the client takes, not again what it has, a part
 * of it on demand.
 *
 * @since 0.1.0
 */
public final class StaticFileWriter {

	private static final List<String> METHODS = List.of("GET", "HEAD");

	/**
	 * Send a file.
	 * @param file the file
	 * @param cacheControl how long it may be kept
	 * @param request the request
	 * @param response where to send it
	 * @throws IOException if the client is gone
	 * @throws HttpRequestMethodNotSupportedException if the request is not for reading
	 */
	public void write(StaticFile file, String cacheControl, HttpServletRequest request, HttpServletResponse response)
			throws IOException, HttpRequestMethodNotSupportedException {
		if (!METHODS.contains(request.getMethod())) {
			throw new HttpRequestMethodNotSupportedException(request.getMethod(), METHODS);
		}
		List<Variant> variants = file.variants();
		String range = request.getHeader(HttpHeaders.RANGE);
		Variant variant = (range != null) ? file.plain() : choose(variants, request);
		response.setHeader(HttpHeaders.CACHE_CONTROL, cacheControl);
		response.setHeader("X-Content-Type-Options", "nosniff");
		if (file.isVarying()) {
			response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
		}
		ServletWebRequest conditions = new ServletWebRequest(request, response);
		boolean known = file.lastModified() > 0;
		if (known ? conditions.checkNotModified(variant.etag(), file.lastModified())
				: conditions.checkNotModified(variant.etag())) {
			return;
		}
		response.setHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
		response.setContentType(file.mediaType().toString());
		if (variant.coding() != null) {
			response.setHeader(HttpHeaders.CONTENT_ENCODING, variant.coding());
		}
		ByteRange part = isCurrent(file, variant, request) ? ByteRange.parse(range, variant.length()) : null;
		send(variant, part, request, response);
	}

	private static Variant choose(List<Variant> variants, HttpServletRequest request) {
		String accepted = (variants.size() > 1)
				? String.join(",", Collections.list(request.getHeaders(HttpHeaders.ACCEPT_ENCODING))) : null;
		for (Variant variant : variants) {
			if (variant.coding() == null || AcceptEncoding.allows(accepted, variant.coding())) {
				return variant;
			}
		}
		throw new IllegalStateException("Every file has a plain variant");
	}

	/**
	 * Whether the client asks for a part of what is there now.
	 */
	private static boolean isCurrent(StaticFile file, Variant variant, HttpServletRequest request) {
		String condition = request.getHeader(HttpHeaders.IF_RANGE);
		if (condition == null || condition.equals(variant.etag())) {
			return true;
		}
		try {
			long date = request.getDateHeader(HttpHeaders.IF_RANGE);
			return date >= 0 && file.lastModified() > 0 && file.lastModified() / 1000 == date / 1000;
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

	private static void send(Variant variant, @Nullable ByteRange part, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		if (part == ByteRange.UNSATISFIABLE) {
			throw Problem.of(ProblemKind.RANGE_NOT_SATISFIABLE)
				.withHeader(HttpHeaders.CONTENT_RANGE, "bytes */" + variant.length())
				.toException();
		}
		long first = (part != null) ? part.first() : 0;
		long length = (part != null) ? part.length() : variant.length();
		if (part != null) {
			response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
			response.setHeader(HttpHeaders.CONTENT_RANGE,
					"bytes " + part.first() + "-" + part.last() + "/" + variant.length());
		}
		response.setContentLengthLong(length);
		if (request.getMethod().equals("GET") && length > 0) {
			try (InputStream in = variant.body().getInputStream()) {
				StreamUtils.copyRange(in, response.getOutputStream(), first, first + length - 1);
			}
		}
	}

}
