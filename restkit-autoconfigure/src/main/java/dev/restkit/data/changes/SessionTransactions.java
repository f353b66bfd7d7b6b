package dev.restkit.data.changes;

import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.Consumer;

import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.resource.transaction.spi.TransactionCoordinator;
import org.hibernate.resource.transaction.spi.TransactionStatus;
import org.jspecify.annotations.Nullable;

import org.springframework.orm.jpa.EntityManagerHolder;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Finds the transaction that a change of a session belongs to. A session that is part of
 * the active Spring transaction shares its changes; any other has a transaction of its
 * own, which may be committed while Spring's is rolled back.
 */
final class SessionTransactions {

	private final TransactionalChangePublisher publisher;

	private final Map<TransactionCoordinator, SessionTransactionChanges> observed = Collections
		.synchronizedMap(new WeakHashMap<>());

	SessionTransactions(TransactionalChangePublisher publisher) {
		this.publisher = publisher;
	}

	/**
	 * Add changes to the session's transaction. Where there is none, what a session
	 * writes is committed at once.
	 * @param session the session
	 * @param addition adds the changes
	 */
	void gather(SharedSessionContractImplementor session, Consumer<GatheredChanges> addition) {
		GatheredChanges open = open(session);
		if (open != null) {
			addition.accept(open);
			return;
		}
		GatheredChanges alone = new GatheredChanges();
		addition.accept(alone);
		this.publisher.publish(alone.drain());
	}

	/**
	 * A session without a transaction of its own may still work on the connection of
	 * Spring's.
	 */
	private @Nullable GatheredChanges open(SharedSessionContractImplementor session) {
		TransactionCoordinator coordinator = session.getTransactionCoordinator();
		boolean own = isOpen(coordinator.getTransactionDriverControl().getStatus());
		if (TransactionSynchronizationManager.isActualTransactionActive() && (!own || isSprings(coordinator))) {
			GatheredChanges joined = this.publisher.current();
			if (joined != null) {
				if (own && this.publisher.outbox() != null) {
					observed(coordinator, session).join(joined);
				}
				return joined;
			}
		}
		return own ? observed(coordinator, session).changes() : null;
	}

	private static boolean isOpen(TransactionStatus status) {
		return status.isNotOneOf(TransactionStatus.NOT_ACTIVE, TransactionStatus.COMMITTED,
				TransactionStatus.ROLLED_BACK);
	}

	private static boolean isSprings(TransactionCoordinator coordinator) {
		for (Object resource : TransactionSynchronizationManager.getResourceMap().values()) {
			if (resource instanceof EntityManagerHolder holder && holder.getEntityManager()
				.unwrap(SharedSessionContractImplementor.class)
				.getTransactionCoordinator() == coordinator) {
				return true;
			}
		}
		return false;
	}

	private SessionTransactionChanges observed(TransactionCoordinator coordinator,
			SharedSessionContractImplementor session) {
		return this.observed.computeIfAbsent(coordinator, (fresh) -> {
			SessionTransactionChanges changes = new SessionTransactionChanges(this.publisher, session);
			fresh.addObserver(changes);
			return changes;
		});
	}

}
