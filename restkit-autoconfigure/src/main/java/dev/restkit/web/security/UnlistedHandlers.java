package dev.restkit.web.security;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import dev.restkit.authentication.Challenge;
import dev.restkit.web.webmvc.ControllerSelection;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/**
 * Asks for a log-in where the API's filter chain stands for that of Spring Boot and no
 * operation asks for anything: pages and controllers that are left out, functional routes
 * and files at the API's paths.
 *
 * @since 0.1.0
 */
public final class UnlistedHandlers implements HandlerInterceptor {

	private final ControllerSelection selection;

	private final Supplier<Challenge> challenge;

	private final BooleanSupplier closed;

	/**
	 * Create the check.
	 * @param selection knows which controllers are operations
	 * @param challenge how callers are asked for credentials; asked for when the
	 * application has started
	 * @param closed whether what declares nothing asks for anything; asked for when the
	 * application has started
	 */
	public UnlistedHandlers(ControllerSelection selection, Supplier<Challenge> challenge, BooleanSupplier closed) {
		this.closed = closed;
		this.selection = selection;
		this.challenge = challenge;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (request.getUserPrincipal() == null && request.getDispatcherType() != DispatcherType.ERROR
				&& AuthenticatorFilter.hasPassed(request) && isUnlisted(handler) && this.closed.getAsBoolean()) {
			throw this.challenge.get().notAuthenticated().toException();
		}
		return true;
	}

	private boolean isUnlisted(Object handler) {
		if (handler instanceof HandlerMethod method) {
			return !this.selection.includes(method);
		}
		return handler instanceof HandlerFunction<?> || handler instanceof ResourceHttpRequestHandler;
	}

}
