package dev.restkit.web.webmvc;

import java.util.function.Supplier;

import dev.restkit.operation.Invocation;
import dev.restkit.operation.OperationResult;
import dev.restkit.pipeline.OperationExecutor;
import dev.restkit.pipeline.OperationPlan;
import dev.restkit.problem.ProblemException;
import dev.restkit.web.ContentNegotiator;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.HandlerAdapter;
import org.springframework.web.servlet.ModelAndView;

/**
 * Runs an operation for a request: negotiate, read, execute, write.
 *
 * @since 0.1.0
 */
public final class OperationHandlerAdapter implements HandlerAdapter {

	private final ContentNegotiator negotiator;

	private final HttpInvocationReader reader;

	private final Supplier<OperationExecutor> executor;

	private final HttpResultWriter writer;

	/**
	 * Create an adapter.
	 * @param negotiator chooses the renderer
	 * @param reader reads requests
	 * @param executor runs operations; asked for when all operations are known
	 * @param writer writes results
	 */
	public OperationHandlerAdapter(ContentNegotiator negotiator, HttpInvocationReader reader,
			Supplier<OperationExecutor> executor, HttpResultWriter writer) {
		this.negotiator = negotiator;
		this.reader = reader;
		this.executor = executor;
		this.writer = writer;
	}

	@Override
	public boolean supports(Object handler) {
		return handler instanceof MountedOperation;
	}

	@Override
	public @Nullable ModelAndView handle(HttpServletRequest request, HttpServletResponse response, Object handler)
			throws Exception {
		MountedOperation mounted = (MountedOperation) handler;
		OperationPlan plan = mounted.plan();
		ContentNegotiator.Choice choice = this.negotiator.choose(AcceptHeader.of(request));
		Invocation invocation = this.reader.read(plan.operation(), mounted.variables(),
				new ServletWebRequest(request, response));
		OperationResult result = run(invocation);
		this.writer.write(result, plan.operation().http(), choice, new HttpExchange(request, response));
		return null;
	}

	/**
	 * A problem is an answer. Any other exception is left to Spring's resolvers, as those
	 * of controllers are.
	 */
	private OperationResult run(Invocation invocation) throws Exception {
		try {
			return this.executor.get().call(invocation);
		}
		catch (ProblemException ex) {
			return new OperationResult.Failure(ex.problem());
		}
	}

}
