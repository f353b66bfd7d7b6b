package dev.restkit.data.postgresql;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

import dev.restkit.data.changes.ChangeOutbox;
import dev.restkit.data.changes.ChangesJson;
import dev.restkit.subscription.Change;
import dev.restkit.subscription.ChangeListener;
import dev.restkit.subscription.ChangeListeners;
import dev.restkit.subscription.Position;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Carries changes to all nodes in a table of PostgreSQL, which is written in the
 * transaction that makes them: nothing that is committed stays untold, whoever dies when,
 * and nothing is told that is rolled back.
 *
 * <p>
 * Transactions are told in the order of their numbers, and the number of a transaction is
 * the offset of its changes; so positions are the same on all nodes. A lower number may
 * be committed after a higher one. Therefore a node reads only the changes of
 * transactions below {@code pg_snapshot_xmin}, below which all are over and none can come
 * any more: what it has read is complete, and it goes on behind that. The price is that a
 * transaction that writes for long, in any database of the server, keeps back the changes
 * of those that began after it.
 *
 * <p>
 * One connection for each node is woken by {@code NOTIFY}, and looks twice in a second
 * anyway. While the database is away nothing is lost: the node goes on where it was,
 * unless that was more than ten minutes ago, after which changes are deleted.
 *
 * @since 0.1.0
 */
public final class PostgresChangeBus implements ChangeOutbox, SmartLifecycle {

	private static final int PERIOD = 500;

	private static final int HASTE = 20;

	private static final long CLEANING = TimeUnit.MINUTES.toNanos(1);

	private final Log log = LogFactory.getLog(PostgresChangeBus.class);

	private final ChangesJson json = new ChangesJson();

	private final ChangeTable table = new ChangeTable();

	private final String node = Position.word();

	private final DataSource dataSource;

	private final ChangeListeners listeners = new ChangeListeners(Position.of(Position.word(), 0));

	private final CountDownLatch stopped = new CountDownLatch(1);

	private final Thread thread = new Thread(this::run, "restkit-bus");

	private boolean begun;

	private boolean away;

	private long cleaned = System.nanoTime();

	private volatile boolean untold;

	private volatile boolean running;

	/**
	 * Create a bus.
	 * @param dataSource connects to the database that has the table, which is also where
	 * the changes are made
	 */
	public PostgresChangeBus(DataSource dataSource) {
		this.dataSource = dataSource;
		this.thread.setDaemon(true);
	}

	@Override
	public void publish(List<Change> changes) {
		if (changes.isEmpty()) {
			return;
		}
		try (Connection connection = this.dataSource.getConnection()) {
			append(connection, changes);
			if (!connection.getAutoCommit()) {
				connection.commit();
			}
		}
		catch (SQLException | RuntimeException ex) {
			this.untold = true;
			this.log.warn("Changes could not be written, so all who watch are told anew soon: " + ex);
		}
	}

	@Override
	public @Nullable Connection transaction() {
		return (TransactionSynchronizationManager.getResource(this.dataSource) instanceof ConnectionHolder)
				? DataSourceUtils.getConnection(this.dataSource) : null;
	}

	@Override
	public void append(Connection connection, List<Change> changes) throws SQLException {
		this.table.append(connection, this.json.write(changes));
	}

	@Override
	public Position position() {
		return this.listeners.position();
	}

	@Override
	public void listen(ChangeListener listener) {
		this.listeners.add(listener);
	}

	@Override
	public String node() {
		return this.node;
	}

	private void run() {
		while (this.running) {
			try (Connection connection = this.dataSource.getConnection()) {
				hear(connection);
			}
			catch (SQLException | RuntimeException ex) {
				leave(ex);
			}
			pause();
		}
	}

	private void leave(Exception failure) {
		if (this.running && !this.away) {
			this.away = true;
			this.log.warn("The database does not tell of changes: " + failure);
		}
	}

	private void pause() {
		try {
			if (this.stopped.await(PERIOD, TimeUnit.MILLISECONDS)) {
				this.running = false;
			}
		}
		catch (InterruptedException ex) {
			this.running = false;
		}
	}

	private void hear(Connection connection) throws SQLException {
		connection.setAutoCommit(true);
		PGConnection notified = connection.unwrap(PGConnection.class);
		this.table.listen(connection);
		try {
			while (this.running) {
				boolean waiting = read(connection);
				if (System.nanoTime() - this.cleaned > CLEANING) {
					this.cleaned = System.nanoTime();
					this.table.clean(connection);
				}
				notified.getNotifications(waiting ? HASTE : PERIOD);
			}
		}
		finally {
			this.table.unlisten(connection);
		}
	}

	/**
	 * Tell of what was committed since the last time.
	 * @return whether there is more that may be told very soon
	 */
	private boolean read(Connection connection) throws SQLException {
		if (this.untold) {
			this.untold = false;
			renew(connection);
		}
		long last = this.begun ? position().offset() : Long.MAX_VALUE;
		ChangeTable.Committed committed = this.table.read(connection, last);
		if (this.away) {
			this.away = false;
			this.log.info("The database tells of changes again");
		}
		if (this.begun && committed.word().equals(position().epoch()) && committed.last() < last) {
			// It is another database, or an older state of it.
			renew(connection);
			return true;
		}
		if (!this.begun || !committed.word().equals(position().epoch()) || committed.cleaned() > last) {
			this.begun = true;
			this.listeners.lost(Position.of(committed.word(), committed.last()));
			return false;
		}
		committed.changes().forEach(this::tell);
		return committed.waiting();
	}

	private void renew(Connection connection) throws SQLException {
		try {
			this.table.renew(connection, Position.word());
		}
		catch (SQLException ex) {
			this.untold = true;
			throw ex;
		}
	}

	private void tell(long transaction, List<String> payloads) {
		List<Change> changes = new ArrayList<>();
		for (String payload : payloads) {
			try {
				changes.addAll(this.json.read(payload));
			}
			catch (IllegalArgumentException ex) {
				this.untold = true;
				this.log.warn("The table of changes has what cannot be read: " + ex);
			}
		}
		this.listeners.tell(transaction, changes);
	}

	@Override
	public void start() {
		this.running = true;
		this.thread.start();
	}

	@Override
	public void stop() {
		this.running = false;
		this.stopped.countDown();
		try {
			this.thread.join(Duration.ofSeconds(5).toMillis());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	/**
	 * Before everything that takes calls.
	 */
	@Override
	public int getPhase() {
		return 1;
	}

}
