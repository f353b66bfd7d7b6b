package dev.restkit.web.webmvc;

import java.util.function.Supplier;

import dev.restkit.operation.Invocation;
import dev.restkit.operation.OperationResult;
import dev.restkit.pipeline.OperationExecutor;
import dev.restkit.pipeline.OperationPlan;
import dev.restkit.problem.ProblemException;
import dev.restkit.web.ContentNegotiator;
import dev.restkit.web.OperationFormats;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.HandlerAdapter;
import org.springframework.web.servlet.ModelAndView;

/**
 * Runs an operation for a request: negotiate, read, execute, write.
 *
 * @since 0.1.0
 */
public final class OperationHandlerAdapter implements HandlerAdapter {

	/** The header that says where those who watch may go on from. */
	static final String POSITION = "Live-Position";

	private final OperationFormats formats;

	private final HttpInvocationReader reader;

	private final Supplier<OperationExecutor> executor;

	private final HttpResultWriter writer;

	private final @Nullable Supplier<String> position;

	private final ServletFieldAccess fields;

	/**
	 * Create an adapter.
	 * @param formats knows the formats of each operation
	 * @param reader reads requests
	 * @param executor runs operations; asked for when all operations are known
	 * @param writer writes results
	 * @param position where those who watch may go on from, or {@code null} if nothing is
	 * watched
	 * @param fields learns who calls
	 */
	public OperationHandlerAdapter(OperationFormats formats, HttpInvocationReader reader,
			Supplier<OperationExecutor> executor, HttpResultWriter writer, @Nullable Supplier<String> position,
			ServletFieldAccess fields) {
		this.fields = fields;
		this.position = position;
		this.formats = formats;
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
		OperationFormats.ResponseFormats formats = this.formats.of(plan.operation());
		ContentNegotiator.Choice choice = negotiate(formats, mounted, request);
		Invocation invocation = this.reader.read(plan.operation(), mounted.variables(),
				new ServletWebRequest(request, response));
		this.fields.begin(request, invocation);
		tellPosition(plan, response);
		OperationResult result = run(invocation);
		HttpExchange exchange = new HttpExchange(request, response);
		if (formats.negotiated() && formats.negotiator().isChoice()) {
			exchange.varyByAccept();
		}
		this.writer.write(result, plan.operation(), choice, exchange);
		return null;
	}

	/**
	 * Whoever watches from here misses nothing: it is said before anything is read.
	 */
	private void tellPosition(OperationPlan plan, HttpServletResponse response) {
		if (plan.watching() != null && this.position != null) {
			response.setHeader(POSITION, this.position.get());
		}
	}

	private static ContentNegotiator.Choice negotiate(OperationFormats.ResponseFormats formats,
			MountedOperation mounted, HttpServletRequest request) {
		String format = formats.named() ? RequestedFormat.read(request) : RequestedFormat.nameOf(request);
		try {
			return formats.negotiator().choose(format, formats.negotiated() ? AcceptHeader.of(request) : null);
		}
		catch (ProblemException ex) {
			String allowed = String.join(", ", mounted.match().allowed());
			throw ex.problem().withHeader(HttpHeaders.ALLOW, allowed).toException();
		}
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
