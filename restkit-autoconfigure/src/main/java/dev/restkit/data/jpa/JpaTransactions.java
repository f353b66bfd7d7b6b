package dev.restkit.data.jpa;

import dev.restkit.operation.OperationResult;
import dev.restkit.pipeline.OperationInterceptor;
import dev.restkit.pipeline.Transactions;

import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/**
 * Spring's transactions around operations.
 *
 * @since 0.1.0
 */
public final class JpaTransactions implements Transactions {

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
		};
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
