package dev.restkit.web.webmvc;

import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.Map;

import dev.restkit.operation.Invocation;
import dev.restkit.operation.InvocationBody;
import dev.restkit.operation.Operation;
import dev.restkit.pipeline.OperationPlan;
import dev.restkit.web.BodyParsers;
import dev.restkit.web.Callers;
import dev.restkit.web.ClientAddresses;
import dev.restkit.web.HttpLimits;
import dev.restkit.web.QueryString;
import dev.restkit.web.StateTags;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Reads a request as the invocation of an operation. Nothing of it is read before it is
 * asked for, but the query.
 *
 * @since 0.1.0
 */
public final class HttpInvocationReader {

	private static final String READ = HttpInvocationReader.class.getName() + ".read";

	private final HttpLimits limits;

	private final BodyParsers parsers;

	private final StateTags tags;

	private final Callers callers;

	private final ClientAddresses addresses;

	/**
	 * Create a reader.
	 * @param limits how much of everything a request may have
	 * @param parsers read bodies
	 * @param tags makes entity tags
	 * @param callers knows more about the principals of requests
	 * @param addresses finds out where requests come from
	 */
	public HttpInvocationReader(HttpLimits limits, BodyParsers parsers, StateTags tags, Callers callers,
			ClientAddresses addresses) {
		this.addresses = addresses;
		this.tags = tags;
		this.callers = callers;
		this.limits = limits;
		this.parsers = parsers;
	}

	/**
	 * Read a request.
	 * @param operation what is called
	 * @param path the variables of the path, decoded
	 * @param origin the request; arguments that only Spring can supply are asked of it
	 * @return the invocation
	 * @throws dev.restkit.problem.ProblemException 400 if the query is malformed
	 */
	public Invocation read(Operation operation, Map<String, String> path, ServletWebRequest origin) {
		HttpServletRequest request = origin.getRequest();
		InvocationBody body = new ServletBody(request, operation.http(), this.parsers, this.limits);
		return new Invocation(operation, this.callers.read(request.getUserPrincipal()), path,
				QueryString.parse(request.getQueryString(), this.limits.queryParameters()), new ServletHeaders(request),
				cookies(request), body, null,
				HttpPrecondition.of(request, operation.http().caching().guard(), this.tags),
				new ServletPeer(request, origin.getResponse(), this.addresses), origin);
	}

	/**
	 * Read who sends a request.
	 * @param request the request
	 * @return the principal, or {@code null} for nobody in particular
	 */
	public @Nullable Principal callerOf(HttpServletRequest request) {
		return this.callers.read(request.getUserPrincipal());
	}

	/**
	 * Find out who says a token without a request.
	 * @param token the token
	 * @return its holder
	 * @throws dev.restkit.problem.ProblemException 401 if it is wrong
	 */
	public Principal callerBy(String token) {
		return this.callers.byToken(token);
	}

	/**
	 * Read where a request comes from.
	 * @param request the request
	 * @return the address, as budgets are counted by it
	 */
	public String addressOf(HttpServletRequest request) {
		return new ServletPeer(request, null, this.addresses).address();
	}

	/**
	 * Read a request that Spring's own mapping has mapped, for those who check policies,
	 * and keep it for those who bind arguments.
	 * @param plan what is called
	 * @param origin the request, with the variables of its path
	 * @return the invocation
	 * @throws dev.restkit.problem.ProblemException 400 if the query is malformed
	 */
	Invocation readFirst(OperationPlan plan, ServletWebRequest origin) {
		Invocation invocation = readMapped(plan.operation(), origin);
		origin.getRequest().setAttribute(READ, invocation);
		return invocation;
	}

	/**
	 * Read a request for those who bind arguments, if nobody has read it.
	 * @param plan what is called
	 * @param origin the request, with the variables of its path
	 * @return the invocation
	 * @throws dev.restkit.problem.ProblemException 400 if the query is malformed
	 */
	Invocation readOnce(OperationPlan plan, ServletWebRequest origin) {
		Invocation known = plan.hasPolicies() ? known(plan, origin.getRequest()) : null;
		return (known != null) ? known : readMapped(plan.operation(), origin);
	}

	/**
	 * Whether somebody has read a request as a call of an operation.
	 */
	boolean hasRead(OperationPlan plan, HttpServletRequest request) {
		return known(plan, request) != null;
	}

	private static @Nullable Invocation known(OperationPlan plan, HttpServletRequest request) {
		return (request.getAttribute(READ) instanceof Invocation known && known.operation() == plan.operation()) ? known
				: null;
	}

	/**
	 * Read a request that Spring's own mapping has mapped.
	 * @param operation what is called
	 * @param origin the request, with the variables of its path
	 * @return the invocation
	 * @throws dev.restkit.problem.ProblemException 400 if the query is malformed
	 */
	@SuppressWarnings("unchecked")
	private Invocation readMapped(Operation operation, ServletWebRequest origin) {
		Object variables = origin.getRequest().getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
		return read(operation, (variables instanceof Map<?, ?>) ? (Map<String, String>) variables : Map.of(), origin);
	}

	private static Map<String, String> cookies(HttpServletRequest request) {
		Cookie[] cookies = request.getCookies();
		if (cookies == null) {
			return Map.of();
		}
		Map<String, String> values = new LinkedHashMap<>();
		for (Cookie cookie : cookies) {
			values.putIfAbsent(cookie.getName(), cookie.getValue());
		}
		return values;
	}

}
