package dev.restkit.data.changes;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The changes of one Spring transaction. They are told when it is completed rather than
 * right after the commit: then, the failure of somebody else who is told of the commit
 * does not keep them back.
 */
final class SpringTransactionChanges implements TransactionSynchronization {

	private final TransactionalChangePublisher publisher;

	private final GatheredChanges changes = new GatheredChanges();

	private volatile boolean over;

	SpringTransactionChanges(TransactionalChangePublisher publisher) {
		this.publisher = publisher;
	}

	GatheredChanges changes() {
		return this.changes;
	}

	/**
	 * Whether the transaction is completed. One that is completed by another thread stays
	 * bound to the one that began it.
	 * @return {@code true} if nothing can be added any more
	 */
	boolean isOver() {
		return this.over;
	}

	@Override
	public void suspend() {
		TransactionSynchronizationManager.unbindResourceIfPossible(this.publisher);
	}

	@Override
	public void resume() {
		TransactionSynchronizationManager.bindResource(this.publisher, this);
	}

	@Override
	public void afterCompletion(int status) {
		this.over = true;
		if (TransactionSynchronizationManager.getResource(this.publisher) == this) {
			TransactionSynchronizationManager.unbindResource(this.publisher);
		}
		if (status == STATUS_COMMITTED) {
			this.publisher.publish(this.changes.drain());
		}
	}

}
