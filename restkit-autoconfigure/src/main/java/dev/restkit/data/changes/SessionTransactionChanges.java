package dev.restkit.data.changes;

import java.lang.ref.WeakReference;
import java.sql.Connection;
import java.util.List;

import dev.restkit.subscription.Change;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.resource.transaction.spi.TransactionObserver;
import org.jspecify.annotations.Nullable;

/**
 * The changes of the transactions of one session, one transaction after the other.
 * Hibernate tells observers last, when its own caches know of the commit.
 */
final class SessionTransactionChanges implements TransactionObserver {

	private final TransactionalChangePublisher publisher;

	private final GatheredChanges changes = new GatheredChanges();

	/** The session is not kept alive by those who watch it. */
	private final WeakReference<SharedSessionContractImplementor> session;

	private @Nullable GatheredChanges joined;

	SessionTransactionChanges(TransactionalChangePublisher publisher, SharedSessionContractImplementor session) {
		this.publisher = publisher;
		this.session = new WeakReference<>(session);
	}

	/**
	 * Be part of a Spring transaction until the transaction is over.
	 * @param spring gathers the changes of that transaction
	 */
	void join(GatheredChanges spring) {
		this.joined = spring;
	}

	GatheredChanges changes() {
		return this.changes;
	}

	@Override
	public void afterBegin() {
	}

	/**
	 * The session was flushed; its transaction is still open.
	 */
	@Override
	public void beforeCompletion() {
		ChangeOutbox outbox = this.publisher.outbox();
		SharedSessionContractImplementor open = this.session.get();
		GatheredChanges spring = this.joined;
		if (outbox == null || open == null || (this.changes.isEmpty() && (spring == null || spring.isEmpty()))) {
			return;
		}
		Connection connection = open.getJdbcCoordinator().getLogicalConnection().getPhysicalConnection();
		this.publisher.append(outbox, connection, this.changes);
		if (spring != null) {
			this.publisher.append(outbox, connection, spring);
		}
	}

	@Override
	public void afterCompletion(boolean successful, boolean delayed) {
		this.joined = null;
		List<Change> gathered = this.changes.drain();
		if (successful) {
			this.publisher.publish(gathered);
		}
	}

}
