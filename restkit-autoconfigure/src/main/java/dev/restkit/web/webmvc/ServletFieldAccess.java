package dev.restkit.web.webmvc;

import java.util.Set;
import java.util.function.Supplier;

import dev.restkit.operation.Invocation;
import dev.restkit.pipeline.OperationPlan;
import dev.restkit.schema.FieldAudience;
import dev.restkit.schema.Schema;
import dev.restkit.visibility.CurrentFieldAccess;
import dev.restkit.visibility.FieldAccess;
import dev.restkit.visibility.FieldRules;
import dev.restkit.visibility.RestrictedSchemas;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Finds the field access of the request that is being answered, once it is asked for;
 * outside of requests, that of the call that something is done for. Who is no operation
 * has nobody's.
 *
 * @since 0.1.0
 */
public final class ServletFieldAccess implements CurrentFieldAccess {

	private static final String CALL = ServletFieldAccess.class.getName() + ".call";

	private static final String ACCESS = ServletFieldAccess.class.getName() + ".access";

	private final FieldRules rules;

	private final Supplier<ControllerOperationSource> controllers;

	private final Supplier<HttpInvocationReader> reader;

	private final ThreadLocal<@Nullable FieldAccess> outside = new ThreadLocal<>();

	/**
	 * Create the access.
	 * @param rules the permissions of fields
	 * @param controllers the operations of controllers; asked for when one answers
	 * @param reader reads requests; asked for then, too
	 */
	public ServletFieldAccess(FieldRules rules, Supplier<ControllerOperationSource> controllers,
			Supplier<HttpInvocationReader> reader) {
		this.rules = rules;
		this.controllers = controllers;
		this.reader = reader;
	}

	/**
	 * Say which call a request is, where that matters to anybody.
	 * @param request the request
	 * @param call the call
	 */
	void begin(HttpServletRequest request, Invocation call) {
		if (!this.rules.isEmpty()) {
			request.setAttribute(CALL, call);
		}
	}

	/**
	 * The access of the caller of an operation.
	 * @param call the call
	 * @return the access
	 */
	public FieldAccess of(Invocation call) {
		return this.rules.accessOf(call);
	}

	/**
	 * The audiences by which callers of an operation see different results.
	 * @param plan what is called
	 * @return the audiences; none if all see the same
	 */
	public Set<FieldAudience> audiencesOf(OperationPlan plan) {
		Schema result = plan.operation().result();
		return (this.rules.isEmpty() || result == null || RestrictedSchemas.isKnown(result)) ? plan.audiences()
				: this.rules.audiences();
	}

	/**
	 * Do something for a call, whatever request is being answered.
	 * @param access the access of the call
	 * @param work what to do
	 * @param <T> what comes of it
	 * @return what came of it
	 */
	public <T> T within(FieldAccess access, Supplier<T> work) {
		FieldAccess before = this.outside.get();
		this.outside.set(access);
		try {
			return work.get();
		}
		finally {
			if (before != null) {
				this.outside.set(before);
			}
			else {
				this.outside.remove();
			}
		}
	}

	@Override
	public FieldAccess current() {
		FieldAccess given = this.outside.get();
		if (given != null) {
			return given;
		}
		if (this.rules.isEmpty()
				|| !(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)) {
			return FieldAccess.unknown();
		}
		HttpServletRequest request = attributes.getRequest();
		if (request.getAttribute(ACCESS) instanceof FieldAccess known) {
			return known;
		}
		Invocation call = call(request);
		if (call == null) {
			return FieldAccess.unknown();
		}
		FieldAccess access = this.rules.accessOf(call);
		request.setAttribute(ACCESS, access);
		return access;
	}

	private @Nullable Invocation call(HttpServletRequest request) {
		if (request.getAttribute(CALL) instanceof Invocation call) {
			return call;
		}
		ControllerOperation found = (request
			.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod method)
					? this.controllers.get().find(method.getMethod(), request) : null;
		return (found != null) ? this.reader.get().readOnce(found.plan(), new ServletWebRequest(request)) : null;
	}

}
