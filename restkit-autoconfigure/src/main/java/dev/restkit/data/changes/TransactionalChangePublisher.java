package dev.restkit.data.changes;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import dev.restkit.subscription.Change;
import dev.restkit.subscription.ChangeBus;
import dev.restkit.subscription.ChangePublisher;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Publishes changes with the Spring transaction that is active: together with all others
 * of it once it is committed, never if it is rolled back. Outside of transactions, it
 * publishes at once.
 *
 * @since 0.1.0
 */
public final class TransactionalChangePublisher implements ChangePublisher {

	private final Log log = LogFactory.getLog(TransactionalChangePublisher.class);

	private final ChangeBus bus;

	/**
	 * Create a publisher.
	 * @param bus carries the changes
	 */
	public TransactionalChangePublisher(ChangeBus bus) {
		this.bus = bus;
	}

	@Override
	public void publish(Change change) {
		GatheredChanges gathered = current();
		if (gathered != null) {
			gathered.add(change);
		}
		else {
			publish(List.of(change));
		}
	}

	/**
	 * The bus, if changes are handed to it in the transaction that makes them.
	 * @return the bus, or {@code null} if it is told afterwards
	 */
	@Nullable ChangeOutbox outbox() {
		return (this.bus instanceof ChangeOutbox outbox) ? outbox : null;
	}

	/**
	 * Append what a transaction has changed so far.
	 * @param outbox the bus
	 * @param connection the connection of the transaction
	 * @param gathered its changes
	 */
	void append(ChangeOutbox outbox, Connection connection, GatheredChanges gathered) {
		List<Change> changes = gathered.drain();
		if (changes.isEmpty()) {
			return;
		}
		try {
			outbox.append(connection, changes);
		}
		catch (SQLException ex) {
			throw new DataAccessResourceFailureException("Changes could not be written with their transaction", ex);
		}
	}

	/**
	 * Publish what is committed. Nothing can be done about a bus that fails: the
	 * transaction is over.
	 * @param changes the changes
	 */
	void publish(List<Change> changes) {
		if (changes.isEmpty()) {
			return;
		}
		try {
			this.bus.publish(changes);
		}
		catch (RuntimeException ex) {
			this.log.error("Changes could not be published, so those who watch may not see them.", ex);
		}
	}

	/**
	 * The changes of the Spring transaction that is active.
	 * @return the changes, or {@code null} if there is no transaction that tells of its
	 * end
	 */
	@Nullable GatheredChanges current() {
		if (!TransactionSynchronizationManager.isActualTransactionActive()
				|| !TransactionSynchronizationManager.isSynchronizationActive()) {
			return null;
		}
		if (TransactionSynchronizationManager.getResource(this) instanceof SpringTransactionChanges open
				&& !open.isOver()) {
			return open.changes();
		}
		TransactionSynchronizationManager.unbindResourceIfPossible(this);
		SpringTransactionChanges begun = new SpringTransactionChanges(this);
		TransactionSynchronizationManager.registerSynchronization(begun);
		TransactionSynchronizationManager.bindResource(this, begun);
		return begun.changes();
	}

}
