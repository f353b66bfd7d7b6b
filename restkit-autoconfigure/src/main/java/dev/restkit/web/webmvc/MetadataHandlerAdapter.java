package dev.restkit.web.webmvc;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import dev.restkit.operation.Invocation;
import dev.restkit.operation.OperationId;
import dev.restkit.permission.AccessCheck;
import dev.restkit.pipeline.OperationExecutor;
import dev.restkit.pipeline.OperationPlan;
import dev.restkit.representation.Rendering;
import dev.restkit.web.ContentNegotiator;
import dev.restkit.web.OperationMetadata;
import dev.restkit.web.RouteMatch;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.util.FastByteArrayOutputStream;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.HandlerAdapter;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers {@code OPTIONS} with what a path can do.
 *
 * @since 0.1.0
 */
public final class MetadataHandlerAdapter implements HandlerAdapter {

	private final ContentNegotiator negotiator;

	private final OperationMetadata metadata;

	private final HttpInvocationReader reader;

	private final Supplier<OperationExecutor> executor;

	/**
	 * Create an adapter.
	 * @param negotiator chooses the renderer
	 * @param reader reads requests
	 * @param executor knows what callers may do; asked for when all operations are known
	 */
	public MetadataHandlerAdapter(ContentNegotiator negotiator, HttpInvocationReader reader,
			Supplier<OperationExecutor> executor) {
		this.reader = reader;
		this.executor = executor;
		this.negotiator = negotiator;
		this.metadata = new OperationMetadata(negotiator.renderers());
	}

	@Override
	public boolean supports(Object handler) {
		return handler instanceof MountedMetadata;
	}

	@Override
	public @Nullable ModelAndView handle(HttpServletRequest request, HttpServletResponse response, Object handler)
			throws Exception {
		RouteMatch match = ((MountedMetadata) handler).match();
		ContentNegotiator.Choice choice = this.negotiator.choose(RequestedFormat.read(request),
				AcceptHeader.of(request));
		Map<String, Object> body = this.metadata.describe(
				match.plansByMethod().values().stream().map(OperationPlan::operation).toList(),
				permitted(match, new ServletWebRequest(request, response)));
		FastByteArrayOutputStream bytes = new FastByteArrayOutputStream();
		choice.renderer().render(Rendering.of(body, choice.mediaType()), bytes);
		HttpExchange exchange = new HttpExchange(request, response);
		if (this.negotiator.isChoice()) {
			exchange.varyByAccept();
		}
		response.setHeader(HttpHeaders.ALLOW, String.join(", ", match.allowed()));
		exchange.send(choice.contentType(), bytes);
		return null;
	}

	/**
	 * The operations that the caller may call, with the object that the path names. Who
	 * may call none of them is not told what there is.
	 */
	private Set<OperationId> permitted(RouteMatch match, ServletWebRequest request) throws Exception {
		Set<OperationId> permitted = new HashSet<>();
		Invocation caller = null;
		Runnable refusal = null;
		boolean told = false;
		for (OperationPlan plan : match.plansByMethod().values()) {
			Invocation call = (caller != null) ? caller.withOperation(plan.operation(), match.variables(plan))
					: this.reader.read(plan.operation(), match.variables(plan), request);
			caller = call;
			AccessCheck access = plan.access();
			if (access != null && !access.permits(call)) {
				refusal = (refusal != null) ? refusal : () -> access.checkCall(call);
				continue;
			}
			told = true;
			if (this.executor.get().permits(call)) {
				permitted.add(plan.operation().id());
			}
		}
		if (!told && refusal != null) {
			refusal.run();
		}
		return permitted;
	}

}
