package dev.restkit.web.webmvc;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

import dev.restkit.problem.Problem;
import dev.restkit.problem.ProblemKind;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.Resource;
import org.springframework.http.ETag;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRange;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.util.StreamUtils;

/**
 * Writes a file, or the one range of it that a client asks for (RFC 9110, section 14).
 * Several ranges at once are answered with the whole, as the RFC allows.
 */
final class FileWriter {

	private static final String BYTES = "bytes";

	private final Resource file;

	private final HttpHeaders headers;

	private final HttpExchange exchange;

	private final boolean ranges;

	private final long length;

	private final @Nullable Span span;

	/**
	 * Create a writer.
	 * @param file the file
	 * @param headers the headers that its handler set
	 * @param exchange where to write
	 * @param ranges whether ranges may be asked for
	 * @throws IOException if the file cannot be read
	 */
	FileWriter(Resource file, HttpHeaders headers, HttpExchange exchange, boolean ranges) throws IOException {
		this.file = file;
		this.headers = headers;
		this.exchange = exchange;
		this.ranges = ranges;
		this.length = file.contentLength();
		this.span = (ranges && !exchange.isHead()) ? span(this.length) : null;
	}

	/**
	 * Write the file.
	 * @throws IOException if the file cannot be read, or the client is gone
	 */
	void write() throws IOException {
		HttpServletResponse response = this.exchange.response();
		MediaType type = this.headers.getContentType();
		response.setContentType(((type != null) ? type
				: MediaTypeFactory.getMediaType(this.file).orElse(MediaType.APPLICATION_OCTET_STREAM))
			.toString());
		if (this.ranges) {
			response.setHeader(HttpHeaders.ACCEPT_RANGES, BYTES);
		}
		Span part = this.span;
		if (part != null) {
			response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
			response.setHeader(HttpHeaders.CONTENT_RANGE,
					BYTES + ' ' + part.first() + '-' + part.last() + '/' + this.length);
			response.setContentLengthLong(part.last() - part.first() + 1);
			if (mayBeCompressed()) {
				// A part of a file is not a part of the file compressed; Tomcat leaves it
				// alone then.
				response.setHeader(HttpHeaders.CONTENT_ENCODING, "identity");
			}
		}
		else {
			response.setContentLengthLong(this.length);
		}
		if (!this.exchange.isHead()) {
			send(part, response);
		}
	}

	/**
	 * Whether the server might compress the answer: it does not where there is a strong
	 * tag.
	 */
	private boolean mayBeCompressed() {
		ETag tag = RawResultWriter.tag(this.headers);
		String codings = this.exchange.request().getHeader(HttpHeaders.ACCEPT_ENCODING);
		return (tag == null || tag.weak()) && codings != null && codings.contains("gzip");
	}

	private void send(@Nullable Span part, HttpServletResponse response) throws IOException {
		try (InputStream content = this.file.getInputStream()) {
			if (part != null) {
				StreamUtils.copyRange(content, response.getOutputStream(), part.first(), part.last());
			}
			else {
				content.transferTo(response.getOutputStream());
			}
		}
	}

	private @Nullable Span span(long size) {
		String range = this.exchange.request().getHeader(HttpHeaders.RANGE);
		if (range == null || !new ConditionalRequest(this.exchange.request())
			.fitsRange(RawResultWriter.tag(this.headers), RawResultWriter.modified(this.headers))) {
			return null;
		}
		List<HttpRange> asked = parse(range);
		if (asked.size() != 1) {
			return null;
		}
		long first = asked.get(0).getRangeStart(size);
		if (first >= size || size == 0) {
			throw Problem.of(ProblemKind.RANGE_NOT_SATISFIABLE)
				.withHeader(HttpHeaders.CONTENT_RANGE, BYTES + " */" + size)
				.toException();
		}
		return new Span(first, asked.get(0).getRangeEnd(size));
	}

	/**
	 * What is no range is ignored, as the RFC asks.
	 */
	private static List<HttpRange> parse(String range) {
		try {
			return HttpRange.parseRanges(range);
		}
		catch (IllegalArgumentException ex) {
			return List.of();
		}
	}

	/**
	 * A part of a file.
	 *
	 * @param first the first byte
	 * @param last the last byte
	 */
	private record Span(long first, long last) {

	}

}
