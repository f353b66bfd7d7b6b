package dev.restkit.web.browsable;

import java.util.Collections;
import java.util.function.Supplier;

import dev.restkit.operation.Operation;
import dev.restkit.web.OperationFormats;
import dev.restkit.web.webmvc.HandledOperations;
import dev.restkit.web.webmvc.PageMode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Decides, when Spring has found who answers a browser, whether the answer is shown on a
 * page: that of an operation whose result renderers write. Files, and whatever is no
 * operation, answer by themselves.
 *
 * @since 0.1.0
 */
public final class PageDecision implements HandlerInterceptor {

	/** Set where the address asks for a page, whatever else is accepted. */
	static final String NAMED = PageDecision.class.getName() + ".named";

	private final Supplier<HandledOperations> operations;

	private final Supplier<OperationFormats> formats;

	/**
	 * Create it.
	 * @param operations knows which handlers are operations; asked for when a browser
	 * calls
	 * @param formats knows the formats of operations; asked for then, too
	 */
	public PageDecision(Supplier<HandledOperations> operations, Supplier<OperationFormats> formats) {
		this.operations = SingletonSupplier.of(operations)::obtain;
		this.formats = SingletonSupplier.of(formats)::obtain;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		PageMode mode = PageMode.of(request);
		if (mode == null || !mode.isOpen()) {
			return true;
		}
		if (this.operations.get().isMetadata(handler)) {
			mode.show();
			return true;
		}
		Operation operation = this.operations.get().find(handler, request);
		if (operation != null && isShown(operation, request)) {
			mode.show();
		}
		else {
			mode.leave();
		}
		return true;
	}

	private boolean isShown(Operation operation, HttpServletRequest request) {
		if (operation.http().produces().contains("text/html") || !this.formats.get().of(operation).negotiated()) {
			return false;
		}
		return request.getAttribute(NAMED) != null || this.formats.get()
			.of(operation)
			.negotiator()
			.prefersPage(String.join(",", Collections.list(request.getHeaders(HttpHeaders.ACCEPT))));
	}

}
