package dev.restkit.web.webmvc;

import dev.restkit.permission.AccessCheck;
import dev.restkit.pipeline.OperationPlan;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Checks who may call a plain controller, before its arguments are read. RESTKit's own
 * operations are checked by the pipeline.
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
			if (operation != null) {
				check(operation.plan(), new ServletWebRequest(request, response));
			}
		}
		return true;
	}

	private void check(OperationPlan plan, ServletWebRequest request) {
		AccessCheck access = plan.access();
		if (access != null) {
			access.checkCall(this.reader.readMapped(plan.operation(), request));
		}
	}

}
