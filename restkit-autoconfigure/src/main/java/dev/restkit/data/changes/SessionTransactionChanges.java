package dev.restkit.data.changes;

import java.util.List;

import dev.restkit.subscription.Change;
import org.hibernate.resource.transaction.spi.TransactionObserver;

/**
 * The changes of the transactions of one session, one transaction after the other.
 * Hibernate tells observers last, when its own caches know of the commit.
 */
final class SessionTransactionChanges implements TransactionObserver {

	private final TransactionalChangePublisher publisher;

	private final GatheredChanges changes = new GatheredChanges();

	SessionTransactionChanges(TransactionalChangePublisher publisher) {
		this.publisher = publisher;
	}

	GatheredChanges changes() {
		return this.changes;
	}

	@Override
	public void afterBegin() {
	}

	@Override
	public void beforeCompletion() {
	}

	@Override
	public void afterCompletion(boolean successful, boolean delayed) {
		List<Change> gathered = this.changes.drain();
		if (successful) {
			this.publisher.publish(gathered);
		}
	}

}
