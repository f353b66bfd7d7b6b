package dev.restkit.web.security;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.util.Base64;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.datasource.AbstractDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/**
 * Tokens in a database that does not answer, in an application without JPA.
 */
@SpringBootTest(classes = SecurityTestApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT, properties = {
		"restkit.authentication.schemes=token,basic", "restkit.authentication.token.initialize-schema=never",
		"spring.autoconfigure.exclude=org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration" })
@Import(TokensWithoutDatabaseTests.Database.class)
class TokensWithoutDatabaseTests {

	private static final String TOKEN = "Token rk_" + "A".repeat(59);

	private final HttpClient http = HttpClient.newHttpClient();

	@LocalServerPort
	private int port;

	@Autowired
	private FailingDataSource database;

	@ParameterizedTest
	@EnumSource
	void nobodyIsRefusedForIt(Outage outage) throws Exception {
		this.database.outage = outage;
		assertUnavailable(request("/api/open").header("Authorization", TOKEN));
		assertUnavailable(request("/api-auth/tokens").header("Authorization", basic()));
		assertUnavailable(request("/api-token-auth").header("Content-Type", "application/json")
			.POST(BodyPublishers.ofString("{\"username\": \"ada\", \"password\": \"ada\"}")));
	}

	private void assertUnavailable(HttpRequest.Builder request) throws Exception {
		HttpResponse<String> answer = this.http.send(request.build(), BodyHandlers.ofString());
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
		assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
		assertThat(answer.headers().firstValue("Retry-After")).contains("5");
		assertThat(answer.body()).contains("\"code\":\"unavailable\"")
			.doesNotContain("select", "restkit_token", "refused");
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path));
	}

	private static String basic() {
		return "Basic " + Base64.getEncoder().encodeToString("ada:ada".getBytes());
	}

	/** How it does not answer. */
	enum Outage {

		REFUSED(() -> {
			throw new SQLException("Connection refused", "08001");
		}),

		BROKEN_OFF(() -> {
			PreparedStatement statement = mock(PreparedStatement.class);
			given(statement.executeQuery()).willThrow(new SQLException("Connection reset", "08006"));
			return connection(statement);
		}),

		RECOVERABLE(() -> {
			PreparedStatement statement = mock(PreparedStatement.class);
			given(statement.executeQuery()).willThrow(new SQLRecoverableException("Connection closed"));
			return connection(statement);
		});

		private final Connections connections;

		Outage(Connections connections) {
			this.connections = connections;
		}

		private static Connection connection(PreparedStatement statement) throws SQLException {
			Connection connection = mock(Connection.class);
			given(connection.prepareStatement(anyString())).willReturn(statement);
			return connection;
		}

	}

	/** Connects. */
	@FunctionalInterface
	interface Connections {

		Connection connect() throws SQLException;

	}

	/** A database that is away. */
	static class FailingDataSource extends AbstractDataSource {

		private volatile Outage outage = Outage.REFUSED;

		@Override
		public Connection getConnection() throws SQLException {
			return this.outage.connections.connect();
		}

		@Override
		public Connection getConnection(String username, String password) throws SQLException {
			return getConnection();
		}

	}

	@TestConfiguration
	static class Database {

		@Bean
		FailingDataSource database() {
			return new FailingDataSource();
		}

	}

}
