package dev.restkit.data.postgresql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The table {@code restkit_change}, and the one row that says how to read it.
 */
final class ChangeTable {

	/** What nodes listen to. */
	static final String CHANNEL = "restkit_change";

	private static final String APPEND = "with told as (insert into restkit_change (payload) values (?) returning id) "
			+ "select pg_notify('" + CHANNEL + "', '') from told";

	/** One statement sees one snapshot, and what it says of it. */
	private static final String READ = "select e.word, e.cleaned, pg_snapshot_xmin(pg_current_snapshot())::text::bigint, "
			+ "c.xid, c.payload from restkit_change_epoch e left join restkit_change c on c.xid > ? order by c.xid, c.id";

	private static final String CLEAN = "with gone as (delete from restkit_change "
			+ "where created < clock_timestamp() - interval '10 minutes' "
			+ "and xid < pg_snapshot_xmin(pg_current_snapshot())::text::bigint returning xid) "
			+ "update restkit_change_epoch set cleaned = greatest(cleaned, (select max(xid) from gone)) "
			+ "where exists (select from gone)";

	void append(Connection connection, String payload) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(APPEND)) {
			statement.setString(1, payload);
			statement.execute();
		}
	}

	/**
	 * Read what was committed.
	 * @param connection a connection without an open transaction
	 * @param after the last transaction that was read
	 * @return the changes of all transactions behind it
	 */
	Committed read(Connection connection, long after) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(READ)) {
			statement.setLong(1, after);
			try (ResultSet rows = statement.executeQuery()) {
				if (!rows.next()) {
					throw new SQLException("The table restkit_change_epoch has lost its row");
				}
				String word = rows.getString(1);
				long cleaned = rows.getLong(2);
				long open = rows.getLong(3);
				SortedMap<Long, List<String>> changes = new TreeMap<>();
				boolean waiting = false;
				do {
					String payload = rows.getString(5);
					long xid = rows.getLong(4);
					waiting = waiting || (payload != null && xid >= open);
					if (payload != null && xid < open) {
						changes.computeIfAbsent(xid, (first) -> new ArrayList<>()).add(payload);
					}
				}
				while (rows.next());
				return new Committed(word, cleaned, open - 1, new LinkedHashMap<>(changes), waiting);
			}
		}
	}

	/**
	 * Delete what all nodes have read long ago.
	 */
	void clean(Connection connection) throws SQLException {
		execute(connection, CLEAN);
	}

	/**
	 * Begin a new epoch for all nodes.
	 */
	void renew(Connection connection, String word) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement("update restkit_change_epoch set word = ?")) {
			statement.setString(1, word);
			statement.executeUpdate();
		}
		execute(connection, "notify " + CHANNEL);
	}

	void listen(Connection connection) throws SQLException {
		execute(connection, "listen " + CHANNEL);
	}

	void unlisten(Connection connection) throws SQLException {
		execute(connection, "unlisten " + CHANNEL);
	}

	private static void execute(Connection connection, String sql) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	/**
	 * What was committed.
	 *
	 * @param word the word of the epoch
	 * @param cleaned the last transaction of which changes were deleted
	 * @param last the last transaction that is over, as are all before it
	 * @param changes the changes of transactions, in their order
	 * @param waiting whether there are changes that must wait for the end of a
	 * transaction that began before theirs
	 */
	record Committed(String word, long cleaned, long last, Map<Long, List<String>> changes, boolean waiting) {

	}

}
