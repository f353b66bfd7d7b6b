package dev.restkit.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.Assumptions;

/**
 * A database that the bookstore runs on. Each has one bookstore, started when a test
 * first asks for it and shared by all tests.
 */
enum Database {

	H2 {
		@Override
		List<String> settings() {
			return List.of("--spring.datasource.url=jdbc:h2:mem:tests;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=2000");
		}
	},

	POSTGRESQL {
		@Override
		List<String> settings() {
			String url = startPostgres().getJdbcUrl("postgres", "postgres");
			return List.of("--spring.profiles.active=postgres", "--BOOKSTORE_DB_URL=" + url,
					"--BOOKSTORE_DB_USER=postgres", "--BOOKSTORE_DB_PASSWORD=postgres",
					// Several nodes are another test's affair.
					"--restkit.live.bus=local");
		}
	};

	private Bookstore bookstore;

	private RuntimeException failure;

	abstract List<String> settings();

	/**
	 * The bookstore on this database; one that does not start is not tried again.
	 */
	synchronized Bookstore bookstore() {
		if (this.failure != null) {
			throw this.failure;
		}
		if (this.bookstore == null) {
			start();
		}
		return this.bookstore;
	}

	private void start() {
		try {
			List<String> settings = new ArrayList<>(settings());
			settings.addAll(List.of("--server.port=0", "--logging.level.io.zonky=warn", "--spring.main.banner-mode=off",
					"--restkit.http.cache-control.books.list=public, max-age=1", "--restkit.throttling.enabled=false"));
			this.bookstore = Bookstore.start(settings);
		}
		catch (RuntimeException ex) {
			this.failure = ex;
			throw ex;
		}
	}

	/**
	 * Takes away what a test made.
	 */
	synchronized void restore() {
		if (this.bookstore != null) {
			this.bookstore.restore();
		}
	}

	/**
	 * Starts the server that comes with the tests. Where it cannot run, its tests are
	 * skipped and say so, except in the continuous build.
	 */
	static EmbeddedPostgres startPostgres() {
		try {
			return EmbeddedPostgres.builder().start();
		}
		catch (IOException ex) {
			Assumptions.assumeTrue("true".equals(System.getenv("CI")), "PostgreSQL does not run here: " + ex);
			throw new UncheckedIOException(ex);
		}
	}

}
