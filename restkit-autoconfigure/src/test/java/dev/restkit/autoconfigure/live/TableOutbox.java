package dev.restkit.autoconfigure.live;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

import dev.restkit.data.changes.ChangeOutbox;
import dev.restkit.subscription.Change;
import dev.restkit.subscription.ChangeListener;
import dev.restkit.subscription.Position;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * An outbox that is only written.
 */
final class TableOutbox implements ChangeOutbox {

	private final DataSource dataSource;

	private int published;

	TableOutbox(DataSource dataSource) {
		this.dataSource = dataSource;
		JdbcClient.create(dataSource).sql("create table told (topic varchar(200))").update();
	}

	@Override
	public @Nullable Connection transaction() {
		return (TransactionSynchronizationManager.getResource(this.dataSource) instanceof ConnectionHolder)
				? DataSourceUtils.getConnection(this.dataSource) : null;
	}

	@Override
	public void append(Connection connection, List<Change> changes) throws SQLException {
		try (PreparedStatement insert = connection.prepareStatement("insert into told values (?)")) {
			for (Change change : changes) {
				insert.setString(1, change.topic());
				insert.executeUpdate();
			}
		}
	}

	List<String> take() {
		JdbcClient jdbc = JdbcClient.create(this.dataSource);
		List<String> all = jdbc.sql("select topic from told").query(String.class).list();
		jdbc.sql("delete from told").update();
		return all;
	}

	int published() {
		return this.published;
	}

	@Override
	public void publish(List<Change> changes) {
		this.published++;
	}

	@Override
	public Position position() {
		return Position.of("e", 0);
	}

	@Override
	public void listen(ChangeListener listener) {
		// Nobody is told.
	}

}
