package dev.restkit.web.webmvc;

import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.restkit.operation.Operation;
import dev.restkit.operation.OperationId;
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

	private final PathOperations operations;

	private final boolean live;

	/**
	 * Create an adapter.
	 * @param negotiator chooses the renderer
	 * @param operations knows what callers may do
	 * @param pages whether browsers are shown pages
	 * @param live whether results can be watched
	 */
	public MetadataHandlerAdapter(ContentNegotiator negotiator, PathOperations operations, boolean pages,
			boolean live) {
		this.live = live;
		this.negotiator = negotiator;
		this.operations = operations;
		this.metadata = new OperationMetadata(negotiator.renderers(), pages);
	}

	@Override
	public boolean supports(Object handler) {
		return handler instanceof MountedMetadata;
	}

	private Set<OperationId> live(RouteMatch match) {
		OperationPlan plan = this.live ? match.plan("GET") : null;
		return (plan != null && plan.watching() != null) ? Set.of(plan.operation().id()) : Set.of();
	}

	@Override
	public @Nullable ModelAndView handle(HttpServletRequest request, HttpServletResponse response, Object handler)
			throws Exception {
		RouteMatch match = ((MountedMetadata) handler).match();
		ContentNegotiator.Choice choice = this.negotiator.choose(RequestedFormat.read(request),
				AcceptHeader.of(request));
		ServletWebRequest asked = new ServletWebRequest(request, response);
		Set<OperationId> permitted = this.operations.asked(match, asked);
		Map<OperationId, Operation> described = this.operations.described(List.of(match), asked);
		Map<String, Object> body = this.metadata.describe(match.plansByMethod()
			.values()
			.stream()
			.map(OperationPlan::operation)
			.map((operation) -> described.getOrDefault(operation.id(), operation))
			.toList(), permitted, live(match));
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

}
