package dev.restkit.autoconfigure.observation;

import dev.restkit.operation.Invocation;
import dev.restkit.operation.OperationResult;
import dev.restkit.pipeline.OperationInterceptor;
import dev.restkit.problem.ProblemException;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;

/**
 * Observes every call that the pipeline runs, whatever wire it came on.
 *
 * @param registry where observations go
 */
record ObservedOperations(ObservationRegistry registry) implements OperationInterceptor {

	private static final String NAME = "restkit.operation";

	private static final int CLIENT_ERROR = 400;

	private static final int SERVER_ERROR = 500;

	@Override
	public OperationResult intercept(Invocation invocation, Chain chain) throws Exception {
		if (this.registry.isNoop()) {
			return chain.proceed(invocation);
		}
		String operation = invocation.operation().id().value();
		Observation observation = Observation.createNotStarted(NAME, this.registry)
			.contextualName(operation)
			.lowCardinalityKeyValue("operation", operation)
			.start();
		Observation.Scope scope = observation.openScope();
		int status = SERVER_ERROR;
		try {
			OperationResult result = chain.proceed(invocation);
			status = (result instanceof OperationResult.Failure failure) ? failure.problem().status() : 0;
			return result;
		}
		catch (ProblemException ex) {
			status = ex.problem().status();
			throw ex;
		}
		catch (Exception ex) {
			observation.error(ex);
			throw ex;
		}
		finally {
			scope.close();
			observation.lowCardinalityKeyValue("outcome", outcome(status)).stop();
		}
	}

	/**
	 * The words of Spring's own observations.
	 */
	private static String outcome(int status) {
		if (status >= SERVER_ERROR) {
			return "SERVER_ERROR";
		}
		return (status >= CLIENT_ERROR) ? "CLIENT_ERROR" : "SUCCESS";
	}

}
