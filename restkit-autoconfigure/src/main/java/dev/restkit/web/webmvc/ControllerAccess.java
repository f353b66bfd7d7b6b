package dev.restkit.web.webmvc;

import dev.restkit.operation.Invocation;
import dev.restkit.permission.AccessCheck;
import dev.restkit.pipeline.OperationPlan;
import dev.restkit.throttling.ThrottleCheck;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Checks who may call a plain controller, and how often, before its arguments are read.
 * RESTKit's own operations are checked by the pipeline.
 *
 * @since 0.1.0
 */
public final class ControllerAccess implements HandlerInterceptor {

	private final ControllerOperationSource operations;

	private final HttpInvocationReader reader;

	/**
	 * Create the check.
	 * @param operations the operations of controllers
	 * @param reader reads requests
	 */
	public ControllerAccess(ControllerOperationSource operations, HttpInvocationReader reader) {
		this.operations = operations;
		this.reader = reader;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (handler instanceof HandlerMethod method) {
			ControllerOperation operation = this.operations.find(method.getMethod(), request);
			if (operation != null && operation.plan().hasPolicies() && !isResumed(operation.plan(), request)) {
				check(operation.plan(), new ServletWebRequest(request, response));
			}
		}
		return true;
	}

	/**
	 * Spring MVC asks once more when what a handler brings later is there; that is no
	 * other call.
	 */
	private boolean isResumed(OperationPlan plan, HttpServletRequest request) {
		return request.getDispatcherType() == DispatcherType.ASYNC && this.reader.hasRead(plan, request);
	}

	private void check(OperationPlan plan, ServletWebRequest request) {
		Invocation call = this.reader.readFirst(plan, request);
		AccessCheck access = plan.access();
		ThrottleCheck throttle = plan.throttle();
		if (access != null) {
			access.checkCall(call);
		}
		if (throttle != null) {
			throttle.charge(call);
		}
	}

}
