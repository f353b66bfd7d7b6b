package dev.restkit.sample;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

import dev.restkit.data.changes.TransactionalChangePublisher;
import dev.restkit.data.postgresql.PostgresChangeBus;
import dev.restkit.subscription.Change;
import dev.restkit.subscription.Position;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Tests for {@link PostgresChangeBus} with a real server.
 */
@TestInstance(Lifecycle.PER_CLASS)
class PostgresChangeBusTests {

	private EmbeddedPostgres server;

	private DataSource database;

	private JdbcClient jdbc;

	private PostgresChangeBus one;

	private PostgresChangeBus other;

	private final List<ToldChanges> told = new ArrayList<>();

	@BeforeAll
	void startServer() {
		this.server = Database.startPostgres();
		this.database = this.server.getPostgresDatabase();
		this.jdbc = JdbcClient.create(this.database);
		initialize();
		initialize();
	}

	private void initialize() {
		ResourceDatabasePopulator script = new ResourceDatabasePopulator(
				new ClassPathResource("dev/restkit/data/postgresql/changes.sql"));
		script.setSeparator(ScriptUtils.EOF_STATEMENT_SEPARATOR);
		script.execute(this.database);
	}

	@BeforeEach
	void start() {
		this.told.clear();
		this.one = node();
		this.other = node();
		this.told.forEach(ToldChanges::next);
	}

	private PostgresChangeBus node() {
		PostgresChangeBus bus = new PostgresChangeBus(this.database);
		ToldChanges changes = new ToldChanges();
		bus.listen(changes);
		this.told.add(changes);
		bus.start();
		return bus;
	}

	@AfterEach
	void stop() {
		this.one.stop();
		this.other.stop();
	}

	@AfterAll
	void stopServer() throws IOException {
		this.server.close();
	}

	@Test
	void allNodesAreToldTheSameInOneOrder() {
		for (int number = 0; number < 50; number++) {
			((number % 2 == 0) ? this.one : this.other).publish(List.of(Change.of("t" + number, number)));
		}
		List<ToldChanges.Told> first = this.told.get(0).next(50);
		assertThat(first).isEqualTo(this.told.get(1).next(50));
		assertThat(first).extracting((each) -> each.position().offset()).isSorted().doesNotHaveDuplicates();
		assertThat(first.get(49).topics()).containsExactly("t49");
		assertThat(this.one.position()).isEqualTo(this.other.position()).isEqualTo(first.get(49).position());
		assertThat(this.one.node()).isNotEqualTo(this.other.node());
	}

	@Test
	void changesAreCarriedWhole() {
		Change change = new Change("book", "7", Change.Kind.UPDATED, null, Map.of("title", "Ä \"b\" \n", "price", ""));
		this.one.publish(List.of(change, Change.of("shelf", null)));
		assertThat(this.told.get(1).next().changes()).containsExactly(change, Change.of("shelf", null));
	}

	@Test
	void aTransactionIsToldAsOneAndNothingOfOneThatIsRolledBack() {
		TransactionalChangePublisher publisher = new TransactionalChangePublisher(this.one);
		TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(this.database));
		transaction.executeWithoutResult((status) -> {
			publisher.changed("never");
			status.setRollbackOnly();
		});
		transaction.executeWithoutResult((status) -> {
			publisher.changed("first");
			publisher.changed("second");
		});
		for (ToldChanges each : this.told) {
			assertThat(each.next().topics()).containsExactly("first", "second");
		}
	}

	/**
	 * A transaction that began first is told first, whichever is committed first.
	 */
	@Test
	void whatIsCommittedLateIsNotPassedOver() throws SQLException {
		try (Connection early = this.database.getConnection(); Connection late = this.database.getConnection()) {
			early.setAutoCommit(false);
			late.setAutoCommit(false);
			this.one.append(early, List.of(Change.of("early", null)));
			this.one.append(late, List.of(Change.of("late", null)));
			late.commit();
			Position before = this.other.position();
			early.commit();
			for (ToldChanges each : this.told) {
				assertThat(each.next().topics()).containsExactly("early");
				assertThat(each.next().topics()).containsExactly("late");
			}
			assertThat(this.other.position().offset()).isGreaterThan(before.offset());
		}
	}

	@Test
	void aNodeGoesOnWhereItWasWhenItsConnectionBreaks() {
		this.jdbc
			.sql("select pg_terminate_backend(pid) from pg_stat_activity where query ilike '%restkit_change%' "
					+ "and pid <> pg_backend_pid()")
			.query()
			.listOfRows();
		this.one.publish(List.of(Change.of("meanwhile", null)));
		for (ToldChanges each : this.told) {
			assertThat(each.next().topics()).containsExactly("meanwhile");
		}
	}

	@Test
	void whatWasDeletedBeforeItWasReadIsALoss() {
		String epoch = this.one.position().epoch();
		this.jdbc.sql("update restkit_change_epoch set cleaned = ?")
			.param(this.one.position().offset() + 1000)
			.update();
		for (ToldChanges each : this.told) {
			ToldChanges.Told next = each.next();
			assertThat(next.changes()).isEmpty();
			assertThat(next.position().epoch()).isEqualTo(epoch);
		}
		this.jdbc.sql("update restkit_change_epoch set cleaned = 0").update();
	}

	@Test
	void aTableThatIsTrackedTellsWhoeverWritesIt() {
		this.jdbc.sql("create table shelf (no int primary key, name text)").update();
		this.jdbc.sql("select restkit_track('shelf', 'shelves', 'no')").query().listOfRows();
		this.jdbc.sql("insert into shelf select n, 'x' from generate_series(1, 2) n").update();
		this.jdbc.sql("update shelf set name = 'y' where no = 2").update();
		this.jdbc.sql("update shelf set name = 'y' where no = 3").update();
		this.jdbc.sql("delete from shelf where no = 1").update();
		this.jdbc.sql("insert into shelf select n, 'x' from generate_series(10, 2000) n").update();
		this.jdbc.sql("truncate shelf").update();
		ToldChanges heard = this.told.get(0);
		assertThat(heard.next().changes()).extracting(Change::key, Change::kind)
			.containsExactlyInAnyOrder(tuple("1", Change.Kind.CREATED), tuple("2", Change.Kind.CREATED));
		assertThat(heard.next().changes()).containsExactly(new Change("shelves", "2", Change.Kind.UPDATED, null, null));
		assertThat(heard.next().changes()).containsExactly(new Change("shelves", "1", Change.Kind.DELETED, null, null));
		assertThat(heard.next().changes()).containsExactly(Change.of("shelves", null));
		assertThat(heard.next().changes()).containsExactly(Change.of("shelves", null));
	}

}
