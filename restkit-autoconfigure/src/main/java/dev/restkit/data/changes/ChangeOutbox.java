package dev.restkit.data.changes;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import dev.restkit.subscription.Change;
import dev.restkit.subscription.ChangeBus;
import org.jspecify.annotations.Nullable;

/**
 * A bus to which changes are handed in the transaction that makes them: they are
 * committed together or not at all. {@link #publish} is for what belongs to no such
 * transaction.
 *
 * @since 0.1.0
 */
public interface ChangeOutbox extends ChangeBus {

	/**
	 * The connection of the Spring transaction that is active.
	 * @return the connection, or {@code null} if there is no transaction, or it is not
	 * one on the database of this bus
	 */
	@Nullable Connection transaction();

	/**
	 * Append changes, to be told when the transaction of a connection is committed.
	 * @param connection a connection to the database of this bus
	 * @param changes what changed
	 * @throws SQLException if the changes cannot be written; then the transaction must
	 * not be committed
	 */
	void append(Connection connection, List<Change> changes) throws SQLException;

}
