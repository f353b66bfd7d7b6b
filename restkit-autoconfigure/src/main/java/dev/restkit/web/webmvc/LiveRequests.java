package dev.restkit.web.webmvc;

import java.util.Map;

import dev.restkit.pipeline.OperationPlan;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.web.HttpRequestHandler;

/**
 * Takes the requests that do not ask for a result once, but to be kept up to date.
 *
 * @since 0.1.0
 */
public interface LiveRequests {

	/**
	 * Take a request at the URL of an operation.
	 * @param plan the operation, which answers {@code GET}
	 * @param variables the variables of its path
	 * @param request the request
	 * @return what answers it, or {@code null} if it asks for the result once
	 */
	@Nullable HttpRequestHandler watch(OperationPlan plan, Map<String, String> variables, HttpServletRequest request);

	/**
	 * Take a request that is for no operation.
	 * @param path the path within the application
	 * @param request the request
	 * @return what answers it, or {@code null} if it is for somebody else
	 */
	@Nullable HttpRequestHandler open(String path, HttpServletRequest request);

	/**
	 * Where one WebSocket takes many results and calls.
	 * @return the path within the application, or {@code null} if nowhere
	 */
	default @Nullable String socketPath() {
		return null;
	}

}
