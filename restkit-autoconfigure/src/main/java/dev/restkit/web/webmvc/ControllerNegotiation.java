package dev.restkit.web.webmvc;

import java.util.Set;
import java.util.function.Supplier;

import dev.restkit.operation.Operation;
import dev.restkit.pipeline.OperationPlan;
import dev.restkit.problem.ProblemException;
import dev.restkit.representation.Rendering;
import dev.restkit.web.ContentNegotiator;
import dev.restkit.web.OperationFormats;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.util.MimeType;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Chooses the format of a plain controller's answer before its handler runs, by the same
 * rules as for RESTKit's own operations. Handlers that write texts, bytes or messages of
 * their own are left to Spring.
 *
 * @since 0.1.0
 */
public final class ControllerNegotiation implements HandlerInterceptor {

	private static final String NEGOTIATED = ControllerNegotiation.class.getName() + ".negotiated";

	private final ControllerOperationSource operations;

	private final OperationFormats formats;

	private final @Nullable Supplier<String> position;

	private final PathMethods methods;

	/**
	 * Create the negotiation.
	 * @param operations the operations of controllers
	 * @param formats knows the formats of each operation
	 * @param position where those who watch may go on from, or {@code null} if nothing is
	 * watched
	 * @param methods knows which methods paths have
	 */
	public ControllerNegotiation(ControllerOperationSource operations, OperationFormats formats,
			@Nullable Supplier<String> position, PathMethods methods) {
		this.position = position;
		this.methods = methods;
		this.operations = operations;
		this.formats = formats;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (handler instanceof HandlerMethod method) {
			ControllerOperation operation = this.operations.find(method.getMethod(), request);
			if (operation != null) {
				negotiate(operation, request, response);
				tellPosition(operation.plan(), response);
			}
		}
		return true;
	}

	private void tellPosition(OperationPlan plan, HttpServletResponse response) {
		if (this.position != null && plan.watching() != null && !plan.isStream()) {
			response.setHeader(OperationHandlerAdapter.POSITION, this.position.get());
		}
	}

	private void negotiate(ControllerOperation controller, HttpServletRequest request, HttpServletResponse response) {
		Operation operation = controller.plan().operation();
		OperationFormats.ResponseFormats formats = this.formats.of(operation);
		String format = formats.named() ? RequestedFormat.read(request) : RequestedFormat.nameOf(request);
		String accept = AcceptHeader.of(request);
		if (!formats.rendered()) {
			return;
		}
		ContentNegotiator.Choice choice = choose(formats, format, accept, controller, request);
		if (controller.plan().isStream() && request.getDispatcherType() == DispatcherType.REQUEST) {
			// What is sent as it comes passes nothing that would say so later.
			response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
		}
		request.setAttribute(NEGOTIATED, new Negotiated(choice, operation, formats.negotiator().isChoice()));
		request.setAttribute(HandlerMapping.PRODUCIBLE_MEDIA_TYPES_ATTRIBUTE, Set.of(mediaType(choice.mediaType())));
	}

	private ContentNegotiator.Choice choose(OperationFormats.ResponseFormats formats, @Nullable String format,
			@Nullable String accept, ControllerOperation controller, HttpServletRequest request) {
		try {
			return formats.negotiator().choose(format, accept);
		}
		catch (ProblemException ex) {
			Set<String> allowed = this.methods.of(request.getRequestURI(), request);
			throw ex.problem()
				.withHeader(HttpHeaders.ALLOW,
						(allowed != null) ? String.join(", ", allowed) : controller.route().method())
				.toException();
		}
	}

	private static MediaType mediaType(MimeType mediaType) {
		return mediaType.equals(MediaType.APPLICATION_JSON) ? MediaType.APPLICATION_JSON : new MediaType(mediaType);
	}

	/**
	 * What was negotiated for a request.
	 * @param request the request
	 * @return what was negotiated, or {@code null} if that was left to Spring
	 */
	static @Nullable Negotiated of(HttpServletRequest request) {
		return (Negotiated) request.getAttribute(NEGOTIATED);
	}

	/**
	 * The format of an answer.
	 *
	 * @param choice the renderer and what it shall write
	 * @param operation what was called
	 * @param varying whether other clients get another format
	 */
	record Negotiated(ContentNegotiator.Choice choice, Operation operation, boolean varying) {

		Rendering rendering(Object body) {
			return new Rendering(body, this.choice.mediaType(), this.operation.result());
		}

	}

}
