package dev.restkit.web.webmvc;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import dev.restkit.pipeline.OperationPlan;
import dev.restkit.web.HttpRoutes;
import dev.restkit.web.RouteMatch;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.AbstractHandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Mounts RESTKit's own operations in Spring MVC, with the interceptors and the CORS
 * configuration that controllers have. A controller that serves the very path of a
 * request is left the request.
 *
 * @since 0.1.0
 */
public final class OperationHandlerMapping extends AbstractHandlerMapping implements SmartInitializingSingleton {

	/** Before Spring's controllers, which have 0. */
	private static final int ORDER = -1;

	private final RequestMappingHandlerMapping controllers;

	private final Supplier<HttpRoutes> routes;

	private final Supplier<ControllerPaths> controllerPaths;

	private final Supplier<Set<String>> passed;

	private final Supplier<HttpRoutes> described;

	private final @Nullable LiveRequests live;

	/** The controllers whose results can be watched, if there are any. */
	private final Supplier<Optional<HttpRoutes>> watched;

	/**
	 * Create a mapping.
	 * @param controllers the mapping of controllers
	 * @param plans the plans of the operations to mount; asked once, when all operations
	 * are known
	 * @param described the plans of controllers whose paths are described to
	 * {@code OPTIONS}; asked once, too
	 * @param live takes requests for results that are kept up to date, or {@code null}
	 */
	public OperationHandlerMapping(RequestMappingHandlerMapping controllers,
			Supplier<? extends Collection<OperationPlan>> plans,
			Supplier<? extends Collection<OperationPlan>> described, @Nullable LiveRequests live) {
		this.live = live;
		this.controllers = controllers;
		this.routes = SingletonSupplier.of(() -> new HttpRoutes(plans.get()));
		this.controllerPaths = SingletonSupplier.of(() -> new ControllerPaths(controllers));
		this.passed = SingletonSupplier.of(this::passed)::obtain;
		this.watched = SingletonSupplier.of(() -> watched(described.get()))::obtain;
		this.described = SingletonSupplier.of(() -> new HttpRoutes(described.get()));
		setOrder(ORDER);
		setCorsProcessor(controllers.getCorsProcessor());
		CorsConfigurationSource cors = controllers.getCorsConfigurationSource();
		if (cors != null) {
			setCorsConfigurationSource(cors);
		}
	}

	/**
	 * The paths of controllers that are nothing to this mapping.
	 */
	private Set<String> passed() {
		return this.controllerPaths.get()
			.all()
			.stream()
			.filter((path) -> this.routes.get().match(path) == null
					&& this.watched.get().map((watched) -> watched.match(path)).isEmpty())
			.collect(Collectors.toUnmodifiableSet());
	}

	private static Optional<HttpRoutes> watched(Collection<OperationPlan> plans) {
		List<OperationPlan> watched = plans.stream().filter((plan) -> plan.watching() != null).toList();
		return watched.isEmpty() ? Optional.empty() : Optional.of(new HttpRoutes(watched));
	}

	@Override
	public void afterSingletonsInstantiated() {
		this.routes.get();
		this.controllerPaths.get();
		this.described.get();
		this.passed.get();
	}

	@Override
	protected void extendInterceptors(List<Object> interceptors) {
		HandlerInterceptor[] adapted = this.controllers.getAdaptedInterceptors();
		if (adapted != null) {
			interceptors.addAll(Arrays.asList(adapted));
		}
	}

	@Override
	protected void detectMappedInterceptors(List<HandlerInterceptor> mappedInterceptors) {
		// They are among those of the controllers.
	}

	@Override
	protected @Nullable Object getHandlerInternal(HttpServletRequest request)
			throws HttpRequestMethodNotSupportedException {
		String path = ServletRequestPathUtils.getParsedRequestPath(request).pathWithinApplication().value();
		String method = request.getMethod();
		if (this.passed.get().contains(path) && !method.equals("OPTIONS")) {
			return null;
		}
		RouteMatch match = this.routes.get().match(path);
		boolean own = match != null && !isControllers(match, path, method);
		boolean read = method.equals("GET") || method.equals("HEAD");
		Object live = (this.live != null && read) ? live(this.live, own ? match : null, path, request) : null;
		if (live != null) {
			return live;
		}
		if (match == null || !own) {
			// What browsers ask before a call is Spring's to answer, by what handlers
			// say.
			boolean asked = method.equals("OPTIONS") && !CorsUtils.isPreFlightRequest(request);
			RouteMatch controllers = asked ? this.described.get().match(path) : null;
			return (controllers != null) ? new MountedMetadata(controllers) : null;
		}
		OperationPlan plan = match.plan(method);
		if (plan != null) {
			MountedOperation handler = new MountedOperation(plan, match.variables(plan), match);
			request.setAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE, handler);
			request.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, plan.operation().http().path());
			request.setAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, handler.variables());
			return handler;
		}
		if (method.equals("OPTIONS")) {
			return new MountedMetadata(match);
		}
		throw new HttpRequestMethodNotSupportedException(method, match.allowed());
	}

	private @Nullable Object live(LiveRequests live, @Nullable RouteMatch match, String path,
			HttpServletRequest request) {
		RouteMatch watched = (match == null && this.watched.get().isPresent()) ? this.watched.get().get().match(path)
				: match;
		if (watched == null) {
			return live.open(path, request);
		}
		OperationPlan plan = watched.plan("GET");
		return (plan != null) ? live.watch(plan, watched.variables(plan), request) : null;
	}

	private boolean isControllers(RouteMatch match, String path, String method) {
		ControllerPaths paths = this.controllerPaths.get();
		return match.isLiteral() ? paths.contains(path, method) && match.plan(method) == null : paths.contains(path);
	}

}
