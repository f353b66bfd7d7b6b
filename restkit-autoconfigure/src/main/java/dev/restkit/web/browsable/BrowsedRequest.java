package dev.restkit.web.browsable;

import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import dev.restkit.web.webmvc.PageMode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

/**
 * The request of a browser. Once its answer is to be shown on a page, it asks for what a
 * program gets; what is sent with it is kept, so that a form can be shown again.
 */
final class BrowsedRequest extends HttpServletRequestWrapper {

	/** What programs get that have no wishes. */
	private static final String DATA = "application/json, */*;q=0.5";

	/** Until it is known who answers, nothing shall be refused. */
	private static final String ANYTHING = "*/*;q=0.001";

	/** A page is never a part, and never known already. */
	private static final Set<String> NOT_OF_PAGES = Set.of("if-none-match", "if-modified-since", "range", "if-range");

	private static final Set<String> READS = Set.of("GET", "HEAD");

	private final PageMode mode;

	private @Nullable RecordedInput input;

	BrowsedRequest(HttpServletRequest request, PageMode mode) {
		super(request);
		this.mode = mode;
	}

	/**
	 * What was sent, although nobody may have read it.
	 * @return the bytes; none if they are too many to show again
	 */
	byte[] body() {
		try {
			RecordedInput known = getInputStream();
			known.drain();
			return known.bytes();
		}
		catch (IOException | RuntimeException ex) {
			// It was read in another way, or the client sends no more.
			return new byte[0];
		}
	}

	@Override
	public String getMethod() {
		String method = super.getMethod();
		return (this.mode.isShown() && method.equals("HEAD")) ? "GET" : method;
	}

	@Override
	public @Nullable String getHeader(String name) {
		if (isHidden(name)) {
			return null;
		}
		if (!name.equalsIgnoreCase(HttpHeaders.ACCEPT)) {
			return super.getHeader(name);
		}
		return this.mode.isShown() ? DATA : super.getHeader(name);
	}

	@Override
	public Enumeration<String> getHeaders(String name) {
		if (isHidden(name)) {
			return Collections.emptyEnumeration();
		}
		if (!name.equalsIgnoreCase(HttpHeaders.ACCEPT)) {
			return super.getHeaders(name);
		}
		if (this.mode.isShown()) {
			return Collections.enumeration(List.of(DATA));
		}
		List<String> accept = Collections.list(super.getHeaders(name));
		if (this.mode.isOpen() && !accept.isEmpty()) {
			accept.add(ANYTHING);
		}
		return Collections.enumeration(accept);
	}

	@Override
	public long getDateHeader(String name) {
		return isHidden(name) ? -1 : super.getDateHeader(name);
	}

	private boolean isHidden(String name) {
		return this.mode.isShown() && READS.contains(super.getMethod())
				&& NOT_OF_PAGES.contains(name.toLowerCase(Locale.ROOT));
	}

	@Override
	public RecordedInput getInputStream() throws IOException {
		RecordedInput known = this.input;
		if (known == null) {
			known = new RecordedInput(super.getInputStream());
			this.input = known;
		}
		return known;
	}

}
