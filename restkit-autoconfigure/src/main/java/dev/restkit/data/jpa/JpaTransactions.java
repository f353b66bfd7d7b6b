package dev.restkit.data.jpa;

import dev.restkit.operation.Invocation;
import dev.restkit.operation.OperationResult;
import dev.restkit.pipeline.OperationInterceptor;
import dev.restkit.pipeline.OperationInterceptor.Chain;
import dev.restkit.pipeline.Transactions;
import dev.restkit.problem.Problem;
import dev.restkit.problem.ProblemKind;

import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/**
 * Spring's transactions around operations.
 *
 * @since 0.1.0
 */
public final class JpaTransactions implements Transactions {

	private static final int MAX_CAUSES = 10;

	private final PlatformTransactionManager manager;

	/**
	 * Create the transactions.
	 * @param manager begins and ends them
	 */
	public JpaTransactions(PlatformTransactionManager manager) {
		this.manager = manager;
	}

	@Override
	public OperationInterceptor readOnly() {
		DefaultTransactionDefinition definition = new DefaultTransactionDefinition();
		definition.setReadOnly(true);
		return within(definition);
	}

	@Override
	public OperationInterceptor readWrite() {
		return within(new DefaultTransactionDefinition());
	}

	private OperationInterceptor within(DefaultTransactionDefinition definition) {
		return (invocation, chain) -> {
			try {
				return proceed(definition, invocation, chain);
			}
			catch (RuntimeException ex) {
				if (invocation.precondition() != null && isStale(ex)) {
					throw Problem.of(ProblemKind.PRECONDITION_FAILED).toException();
				}
				throw ex;
			}
		};
	}

	private OperationResult proceed(DefaultTransactionDefinition definition, Invocation invocation, Chain chain)
			throws Exception {
		TransactionStatus status = this.manager.getTransaction(definition);
		OperationResult result;
		try {
			result = chain.proceed(invocation);
		}
		catch (Exception | Error ex) {
			rollBack(status, ex);
			throw ex;
		}
		this.manager.commit(status);
		return result;
	}

	/**
	 * Somebody else was faster: between the check of the precondition and the change, the
	 * object's state became one that the caller does not expect.
	 */
	private static boolean isStale(Throwable failure) {
		Throwable current = failure;
		for (int depth = 0; current != null && depth < MAX_CAUSES; depth++) {
			if (JpaProblemDescriber.isStale(current)) {
				return true;
			}
			current = current.getCause();
		}
		return false;
	}

	/**
	 * A connection that broke cannot be rolled back; what broke it is what matters.
	 */
	private void rollBack(TransactionStatus status, Throwable failure) {
		try {
			this.manager.rollback(status);
		}
		catch (RuntimeException ex) {
			failure.addSuppressed(ex);
		}
	}

}
