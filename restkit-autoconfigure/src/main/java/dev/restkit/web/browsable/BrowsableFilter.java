package dev.restkit.web.browsable;

import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.function.Supplier;

import dev.restkit.problem.Problem;
import dev.restkit.problem.ProblemKind;
import dev.restkit.representation.FormLimits;
import dev.restkit.web.ContentNegotiator;
import dev.restkit.web.webmvc.AcceptHeader;
import dev.restkit.web.webmvc.PageMode;
import dev.restkit.web.webmvc.ProblemWriter;
import dev.restkit.web.webmvc.RequestedFormat;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;

/**
 * Shows browsers what operations answer. It stands before Spring Security, so that a form
 * is the call that it stands for before anybody decides about it, and so that refusals
 * are shown, too.
 *
 * @since 0.1.0
 */
public final class BrowsableFilter implements Filter {

	/** The format that the address of a page may name (Django REST framework's). */
	public static final String FORMAT = "api";

	private static final String TEXT = "text/";

	private static final String EXCHANGE = BrowsableFilter.class.getName() + ".exchange";

	private final ContentNegotiator negotiator;

	private final ProblemWriter problems;

	private final FormLimits limits;

	private final long maxBytes;

	private final Supplier<BrowsablePage> page;

	BrowsableFilter(ContentNegotiator negotiator, ProblemWriter problems, FormLimits limits, long maxBytes,
			Supplier<BrowsablePage> page) {
		this.negotiator = negotiator;
		this.problems = problems;
		this.limits = limits;
		this.maxBytes = maxBytes;
		this.page = page;
	}

	@Override
	public void doFilter(ServletRequest received, ServletResponse answer, FilterChain chain)
			throws ServletException, IOException {
		HttpServletRequest request = (HttpServletRequest) received;
		HttpServletResponse response = (HttpServletResponse) answer;
		if (request.getAttribute(EXCHANGE) instanceof Exchange begun) {
			// The answer comes later than the call, with the same request and response.
			answer(begun, request, response, chain);
			return;
		}
		String format = RequestedFormat.read(request);
		boolean named = FORMAT.equals(format);
		if (!named && (format != null || !acceptsText(request))) {
			chain.doFilter(request, response);
			return;
		}
		List<String> accepted = Collections.list(request.getHeaders(HttpHeaders.ACCEPT));
		String accept = accepted.isEmpty() ? null : String.join(",", accepted);
		if (!named && !this.negotiator.prefersPage(accept)) {
			chain.doFilter(request, response);
		}
		else if (named && !this.negotiator.acceptsPage(accept)) {
			this.problems.write(Problem.of(ProblemKind.NOT_ACCEPTABLE), request, response);
		}
		else {
			browse(request, response, named, chain);
		}
	}

	/**
	 * Programs are recognized at once: they name no text.
	 */
	private static boolean acceptsText(HttpServletRequest request) {
		Enumeration<String> accepted = request.getHeaders(HttpHeaders.ACCEPT);
		while (accepted.hasMoreElements()) {
			if (AcceptHeader.names(TEXT, accepted.nextElement())) {
				return true;
			}
		}
		return false;
	}

	private void browse(HttpServletRequest request, HttpServletResponse response, boolean named, FilterChain chain)
			throws ServletException, IOException {
		HttpServletRequest call = AnonymousRequest.of(SubmittedForm.of(request, this.maxBytes, this.limits));
		if (named) {
			RequestedFormat.forget(request);
			request.setAttribute(PageDecision.NAMED, true);
		}
		PageMode mode = PageMode.open(request);
		BrowsedRequest browsed = new BrowsedRequest(call, mode);
		CapturedResponse captured = new CapturedResponse(response, mode);
		answer(new Exchange(request, call, browsed, captured, response, mode), browsed, captured, chain);
	}

	private void answer(Exchange exchange, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		boolean later = false;
		try {
			chain.doFilter(request, response);
			later = request.isAsyncStarted();
		}
		finally {
			if (later) {
				request.setAttribute(EXCHANGE, exchange);
			}
			else {
				request.removeAttribute(EXCHANGE);
				PageMode.close(request);
			}
		}
		if (!later && exchange.captured().isComplete()) {
			this.page.get()
				.write(new Browsed(exchange.received(), exchange.call(), exchange.browsed()::body, exchange.mode(),
						Controls.of(request)), exchange.captured(), exchange.response());
		}
	}

	/**
	 * A call of a browser that is being answered.
	 */
	private record Exchange(HttpServletRequest received, HttpServletRequest call, BrowsedRequest browsed,
			CapturedResponse captured, HttpServletResponse response, PageMode mode) {

	}

}
