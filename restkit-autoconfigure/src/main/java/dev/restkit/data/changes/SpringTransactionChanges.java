package dev.restkit.data.changes;

import java.sql.Connection;

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

	/**
	 * What Hibernate flushes later than now is appended by its own session; what nobody
	 * appends is published behind the commit.
	 */
	@Override
	public void beforeCommit(boolean readOnly) {
		ChangeOutbox outbox = this.publisher.outbox();
		Connection connection = (outbox != null && !readOnly) ? outbox.transaction() : null;
		if (outbox != null && connection != null) {
			this.publisher.append(outbox, connection, this.changes);
		}
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
