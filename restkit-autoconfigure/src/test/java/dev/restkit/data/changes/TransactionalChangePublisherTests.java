package dev.restkit.data.changes;

import java.util.List;
import java.util.function.Consumer;

import dev.restkit.data.changes.Zoo.Visit;
import dev.restkit.subscription.Change;
import dev.restkit.subscription.ChangeListener;
import dev.restkit.subscription.LocalChangeBus;
import dev.restkit.subscription.Position;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.SharedEntityManagerCreator;
import org.springframework.orm.jpa.vendor.HibernateJpaDialect;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests for {@link TransactionalChangePublisher}, and for what is captured in Spring's
 * transactions.
 */
class TransactionalChangePublisherTests {

	private static final String VISIT = Change.topicOf(Visit.class);

	private final EntityManagerFactory factory = Zoo.open();

	private final EntityManager entities = SharedEntityManagerCreator.createSharedEntityManager(this.factory);

	private final LocalChangeBus bus = new LocalChangeBus("e");

	private final HeardChanges heard = new HeardChanges();

	private final TransactionalChangePublisher publisher = new TransactionalChangePublisher(this.bus);

	private final JpaTransactionManager manager = new JpaTransactionManager(this.factory);

	private final TransactionTemplate transaction = new TransactionTemplate(this.manager);

	@BeforeEach
	void listen() {
		this.manager.setJpaDialect(new HibernateJpaDialect());
		this.bus.listen(this.heard);
		new EntityChangeCapture(this.publisher).listenTo(this.factory);
	}

	@AfterEach
	void close() {
		assertThat(TransactionSynchronizationManager.getResourceMap()).isEmpty();
		this.factory.close();
	}

	@Test
	void outsideOfTransactionsChangesAreToldAtOnce() {
		this.publisher.changed("news");
		assertThat(this.heard.takeOne()).containsExactly(Change.of("news", null));
	}

	@Test
	void whatIsPublishedAndWhatIsWrittenAreToldTogether() {
		this.transaction.executeWithoutResult((status) -> {
			this.publisher.changed("news");
			this.entities.persist(new Visit());
			this.entities.flush();
			this.publisher.changed("more");
			assertThat(this.heard.take()).isEmpty();
		});
		assertThat(this.heard.takeOne()).extracting(Change::topic).containsExactly("news", VISIT, "more");
	}

	@Test
	void whatIsWrittenNotBeforeTheCommitIsToldAsWell() {
		this.transaction.executeWithoutResult((status) -> this.entities.persist(new Visit()));
		assertThat(this.heard.takeOne()).extracting(Change::topic).containsExactly(VISIT);
	}

	@Test
	void whatIsRolledBackIsNeverTold() {
		this.transaction.executeWithoutResult((status) -> {
			this.entities.persist(new Visit());
			this.entities.flush();
			this.publisher.changed("news");
			status.setRollbackOnly();
		});
		assertThatIllegalStateException().isThrownBy(() -> this.transaction.executeWithoutResult((status) -> {
			this.publisher.changed("news");
			throw new IllegalStateException();
		}));
		assertThat(this.heard.take()).isEmpty();
	}

	@Test
	void aTransactionWithinAnotherIsToldWithItsOwnCommit() {
		TransactionTemplate inner = new TransactionTemplate(this.manager);
		inner.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		this.transaction.executeWithoutResult((outer) -> {
			this.publisher.changed("outer");
			this.entities.persist(new Visit());
			inner.executeWithoutResult((status) -> {
				this.entities.persist(new Visit());
				this.publisher.changed("inner");
			});
			assertThat(this.heard.takeOne()).extracting(Change::topic).containsExactlyInAnyOrder("inner", VISIT);
			this.publisher.changed("still outer");
			outer.setRollbackOnly();
		});
		assertThat(this.heard.take()).isEmpty();
		this.transaction.executeWithoutResult((outer) -> {
			this.publisher.changed("outer");
			inner.executeWithoutResult((status) -> {
				this.publisher.changed("inner");
				status.setRollbackOnly();
			});
		});
		assertThat(this.heard.takeOne()).extracting(Change::topic).containsExactly("outer");
	}

	@Test
	void entityManagersOfTheirOwnAreToldWithTheirOwnCommit() {
		this.transaction.executeWithoutResult((outer) -> {
			this.publisher.changed("outer");
			try (EntityManager own = this.factory.createEntityManager()) {
				own.getTransaction().begin();
				own.persist(new Visit());
				own.getTransaction().commit();
			}
			assertThat(this.heard.takeOne()).extracting(Change::topic).containsExactly(VISIT);
			outer.setRollbackOnly();
		});
		assertThat(this.heard.take()).isEmpty();
	}

	@Test
	void theFailureOfOthersDoesNotKeepChangesBack() {
		assertThatIllegalStateException().isThrownBy(() -> this.transaction.executeWithoutResult((status) -> {
			TransactionSynchronizationManager.registerSynchronization(afterCommit(() -> {
				throw new IllegalStateException();
			}));
			this.entities.persist(new Visit());
			this.publisher.changed("news");
		}));
		assertThat(this.heard.takeOne()).extracting(Change::topic).containsExactlyInAnyOrder("news", VISIT);
	}

	@Test
	void aBusThatFailsDoesNotBreakTransactions() {
		this.bus.listen(new ChangeListener() {

			@Override
			public void changed(Position position, List<Change> changes) {
				throw new IllegalStateException("away");
			}

			@Override
			public void lost(Position position) {
			}

		});
		this.transaction.executeWithoutResult((status) -> {
			this.entities.persist(new Visit());
			this.publisher.changed("news");
		});
		try (EntityManager own = this.factory.createEntityManager()) {
			own.getTransaction().begin();
			own.persist(new Visit());
			own.getTransaction().commit();
		}
		assertThat(this.heard.take()).hasSize(2);
	}

	@Test
	void whatOthersPublishAfterTheCommitIsTold() {
		this.transaction.executeWithoutResult((status) -> TransactionSynchronizationManager
			.registerSynchronization(afterCommit(() -> this.publisher.changed("after"))));
		assertThat(this.heard.takeOne()).extracting(Change::topic).containsExactly("after");
	}

	@Test
	void joinedTransactionsAreToldWithTheOuterCommit() {
		this.transaction.executeWithoutResult((outer) -> {
			publishWithin(this.transaction, "inner");
			assertThat(this.heard.take()).isEmpty();
		});
		assertThat(this.heard.takeOne()).extracting(Change::topic).containsExactly("inner");
	}

	@Test
	void theTransactionsOfOneThreadDoNotMix() {
		List.of("one", "two").forEach((topic) -> publishWithin(this.transaction, topic));
		assertThat(this.heard.take()).containsExactly(List.of(Change.of("one", null)), List.of(Change.of("two", null)));
	}

	private void publishWithin(TransactionTemplate template, String topic) {
		Consumer<Object> published = (status) -> this.publisher.changed(topic);
		template.executeWithoutResult(published::accept);
	}

	private static TransactionSynchronization afterCommit(Runnable work) {
		return new TransactionSynchronization() {

			@Override
			public void afterCommit() {
				work.run();
			}

		};
	}

}
