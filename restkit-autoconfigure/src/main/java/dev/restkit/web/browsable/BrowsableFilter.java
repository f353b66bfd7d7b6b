package dev.restkit.web.browsable;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

import dev.restkit.problem.Problem;
import dev.restkit.problem.ProblemKind;
import dev.restkit.representation.FormLimits;
import dev.restkit.web.ContentNegotiator;
import dev.restkit.web.webmvc.PageMode;
import dev.restkit.web.webmvc.ProblemWriter;
import dev.restkit.web.webmvc.RequestedFormat;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Shows browsers what operations answer. It stands before Spring Security, so that a form
 * is the call that it stands for before anybody decides about it, and so that refusals
 * are shown, too.
 *
 * @since 0.1.0
 */
public final class BrowsableFilter extends OncePerRequestFilter {

	/** The format that the address of a page may name (Django REST framework's). */
	public static final String FORMAT = "api";

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
	protected boolean shouldNotFilterAsyncDispatch() {
		return false;
	}

	@Override
	protected boolean shouldNotFilterErrorDispatch() {
		return false;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		List<String> accepted = Collections.list(request.getHeaders(HttpHeaders.ACCEPT));
		String accept = accepted.isEmpty() ? null : String.join(",", accepted);
		String format = RequestedFormat.read(request);
		boolean named = FORMAT.equals(format);
		if (!named && (format != null || !this.negotiator.prefersPage(accept))) {
			chain.doFilter(request, response);
		}
		else if (named && !this.negotiator.acceptsPage(accept)) {
			this.problems.write(Problem.of(ProblemKind.NOT_ACCEPTABLE), request, response);
		}
		else {
			browse(request, response, named, chain);
		}
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
		boolean done = false;
		try {
			chain.doFilter(browsed, captured);
			done = !request.isAsyncStarted();
		}
		finally {
			if (!done) {
				PageMode.close(request);
			}
		}
		if (captured.isComplete() && done) {
			PageMode.close(request);
			this.page.get()
				.write(new Browsed(request, call, browsed::body, mode, Controls.of(request)), captured, response);
		}
	}

}
