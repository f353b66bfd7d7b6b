package dev.restkit.data.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

import dev.restkit.authentication.AccessToken;
import dev.restkit.authentication.TokenStore;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps tokens in the table {@code restkit_token}. Times are milliseconds since 1970, so
 * that no database has an opinion about zones.
 *
 * @since 0.1.0
 */
public final class JdbcTokenStore implements TokenStore {

	private static final String COLUMNS = "select id, digest, username, name, created, expires, last_used from restkit_token ";

	private final JdbcClient jdbc;

	/**
	 * Create a store.
	 * @param jdbc talks to the database
	 */
	public JdbcTokenStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public void add(AccessToken token) {
		this.jdbc
			.sql("insert into restkit_token (id, digest, username, name, created, expires) values (?, ?, ?, ?, ?, ?)")
			.params(token.id(), token.digest(), token.username(), token.name(), token.created().toEpochMilli())
			.param(6, millis(token.expires()), java.sql.Types.BIGINT)
			.update();
	}

	@Override
	public @Nullable AccessToken find(String id) {
		return this.jdbc.sql(COLUMNS + "where id = ?").param(id).query(JdbcTokenStore::read).optional().orElse(null);
	}

	@Override
	public List<AccessToken> ofUser(String username) {
		return this.jdbc.sql(COLUMNS + "where username = ? order by created, id")
			.param(username)
			.query(JdbcTokenStore::read)
			.list();
	}

	@Override
	public boolean remove(String username, String id) {
		return this.jdbc.sql("delete from restkit_token where id = ? and username = ?")
			.params(id, username)
			.update() > 0;
	}

	@Override
	public void used(String id, Instant when) {
		this.jdbc.sql("update restkit_token set last_used = ? where id = ?").params(when.toEpochMilli(), id).update();
	}

	private static AccessToken read(ResultSet row, int number) throws SQLException {
		return new AccessToken(row.getString(1), row.getString(2), row.getString(3), row.getString(4),
				Instant.ofEpochMilli(row.getLong(5)), instant(row, 6), instant(row, 7));
	}

	private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
		long millis = row.getLong(column);
		return row.wasNull() ? null : Instant.ofEpochMilli(millis);
	}

	private static @Nullable Long millis(@Nullable Instant instant) {
		return (instant != null) ? instant.toEpochMilli() : null;
	}

}
