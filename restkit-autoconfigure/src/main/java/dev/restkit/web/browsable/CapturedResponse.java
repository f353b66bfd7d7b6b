package dev.restkit.web.browsable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import dev.restkit.web.webmvc.PageMode;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

/**
 * The answer to a browser. Once it is to be shown on a page, its content and all that is
 * said about its content are kept back for the page; everything else passes.
 */
final class CapturedResponse extends HttpServletResponseWrapper {

	/** What is true of the content, and not of the page around it. */
	private static final Set<String> OF_CONTENT = Set.of("content-type", "content-length", "content-encoding", "etag",
			"last-modified", "accept-ranges", "content-range", "content-location", "content-language", "cache-control",
			"content-disposition", "expires");

	private final PageMode mode;

	private final Map<String, String> held = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

	private final ByteArrayOutputStream content = new ByteArrayOutputStream();

	private @Nullable PrintWriter writer;

	private boolean handedOver;

	CapturedResponse(HttpServletResponse response, PageMode mode) {
		super(response);
		this.mode = mode;
	}

	/**
	 * Whether there is an answer to show: not if the server was asked to report an error,
	 * which it does in its own way.
	 */
	boolean isComplete() {
		return this.mode.isShown() && !this.handedOver && !super.isCommitted();
	}

	byte[] content() {
		if (this.writer != null) {
			this.writer.flush();
		}
		return this.content.toByteArray();
	}

	/**
	 * All headers, as a program gets them.
	 */
	Map<String, List<String>> headers() {
		Map<String, List<String>> headers = new LinkedHashMap<>();
		for (String name : new LinkedHashSet<>(getHeaderNames())) {
			if (!name.equalsIgnoreCase(HttpHeaders.SET_COOKIE)) {
				headers.put(name, new ArrayList<>(getHeaders(name)));
			}
		}
		return headers;
	}

	private boolean holds(String name) {
		return this.mode.isShown() && OF_CONTENT.contains(name.toLowerCase(Locale.ROOT));
	}

	@Override
	public void setHeader(String name, @Nullable String value) {
		if (!holds(name)) {
			super.setHeader(name, value);
		}
		else if (value == null) {
			this.held.remove(name);
		}
		else {
			this.held.put(name, value);
		}
	}

	@Override
	public void addHeader(String name, String value) {
		if (holds(name)) {
			this.held.merge(name, value, (first, second) -> first + ", " + second);
		}
		else {
			super.addHeader(name, value);
		}
	}

	@Override
	public void setDateHeader(String name, long date) {
		if (holds(name)) {
			HttpHeaders formatted = new HttpHeaders();
			formatted.setDate(name, date);
			setHeader(name, formatted.getFirst(name));
		}
		else {
			super.setDateHeader(name, date);
		}
	}

	@Override
	public void addDateHeader(String name, long date) {
		if (holds(name)) {
			setDateHeader(name, date);
		}
		else {
			super.addDateHeader(name, date);
		}
	}

	@Override
	public void setIntHeader(String name, int value) {
		setHeader(name, Integer.toString(value));
	}

	@Override
	public void addIntHeader(String name, int value) {
		addHeader(name, Integer.toString(value));
	}

	@Override
	public boolean containsHeader(String name) {
		return this.held.containsKey(name) || super.containsHeader(name);
	}

	@Override
	public @Nullable String getHeader(String name) {
		String value = this.held.get(name);
		return (value != null) ? value : super.getHeader(name);
	}

	@Override
	public Collection<String> getHeaders(String name) {
		String value = this.held.get(name);
		return (value != null) ? List.of(value) : super.getHeaders(name);
	}

	@Override
	public Collection<String> getHeaderNames() {
		Set<String> names = new LinkedHashSet<>(this.held.keySet());
		names.addAll(super.getHeaderNames());
		return names;
	}

	@Override
	public void setContentType(@Nullable String type) {
		if (this.mode.isShown()) {
			setHeader(HttpHeaders.CONTENT_TYPE, type);
		}
		else {
			super.setContentType(type);
		}
	}

	@Override
	public @Nullable String getContentType() {
		return this.mode.isShown() ? this.held.get(HttpHeaders.CONTENT_TYPE) : super.getContentType();
	}

	@Override
	public void setCharacterEncoding(String charset) {
		if (!this.mode.isShown()) {
			super.setCharacterEncoding(charset);
		}
	}

	@Override
	public void setContentLength(int length) {
		setContentLengthLong(length);
	}

	@Override
	public void setContentLengthLong(long length) {
		if (this.mode.isShown()) {
			setHeader(HttpHeaders.CONTENT_LENGTH, Long.toString(length));
		}
		else {
			super.setContentLengthLong(length);
		}
	}

	@Override
	public void setLocale(Locale locale) {
		if (!this.mode.isShown()) {
			super.setLocale(locale);
		}
	}

	@Override
	public ServletOutputStream getOutputStream() throws IOException {
		return this.mode.isShown() ? new Sink(this.content) : super.getOutputStream();
	}

	@Override
	public PrintWriter getWriter() throws IOException {
		if (!this.mode.isShown()) {
			return super.getWriter();
		}
		if (this.writer == null) {
			this.writer = new PrintWriter(new OutputStreamWriter(this.content, StandardCharsets.UTF_8));
		}
		return this.writer;
	}

	@Override
	public void flushBuffer() throws IOException {
		if (!this.mode.isShown()) {
			super.flushBuffer();
		}
	}

	@Override
	public void resetBuffer() {
		this.content.reset();
		super.resetBuffer();
	}

	@Override
	public void reset() {
		this.content.reset();
		this.held.clear();
		super.reset();
	}

	@Override
	public void sendError(int status) throws IOException {
		this.handedOver = true;
		super.sendError(status);
	}

	@Override
	public void sendError(int status, String message) throws IOException {
		this.handedOver = true;
		super.sendError(status, message);
	}

	@Override
	public void sendRedirect(String location) throws IOException {
		this.handedOver = true;
		super.sendRedirect(location);
	}

	/**
	 * Takes the content.
	 */
	private static final class Sink extends ServletOutputStream {

		private final ByteArrayOutputStream content;

		Sink(ByteArrayOutputStream content) {
			this.content = content;
		}

		@Override
		public void write(int value) {
			this.content.write(value);
		}

		@Override
		public void write(byte[] bytes, int offset, int length) {
			this.content.write(bytes, offset, length);
		}

		@Override
		public boolean isReady() {
			return true;
		}

		@Override
		public void setWriteListener(WriteListener listener) {
			throw new IllegalStateException("What is shown on a page is written at once");
		}

	}

}
