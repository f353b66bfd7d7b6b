package dev.restkit.autoconfigure.live;

import java.util.List;

import dev.restkit.data.changes.EntityChangeCapture;
import dev.restkit.data.changes.TransactionalChangePublisher;
import dev.restkit.subscription.Change;
import dev.restkit.subscription.ChangeBus;
import dev.restkit.subscription.ChangeListener;
import dev.restkit.subscription.ChangePublisher;
import dev.restkit.subscription.LocalChangeBus;
import dev.restkit.subscription.Position;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

/**
 * Tests for {@link RestKitChangesAutoConfiguration}.
 */
class RestKitChangesAutoConfigurationTests {

	private final ApplicationContextRunner plain = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(RestKitChangesAutoConfiguration.class));

	private final ApplicationContextRunner jpa = this.plain
		.withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class, HibernateJpaAutoConfiguration.class,
				TransactionAutoConfiguration.class))
		.withUserConfiguration(Application.class)
		.withPropertyValues("spring.datasource.generate-unique-name=true", "spring.jpa.hibernate.ddl-auto=create-drop");

	@Test
	void everyStartHasAnEpochOfItsOwn() {
		this.plain.run((first) -> this.plain.run((second) -> {
			String epoch = first.getBean(ChangeBus.class).position().epoch();
			assertThat(epoch).matches("[0-9a-f]{8}").isNotEqualTo(second.getBean(ChangeBus.class).position().epoch());
		}));
	}

	@Test
	void withoutEntitiesTheApplicationPublishes() {
		this.plain.run((context) -> {
			assertThat(context).hasSingleBean(TransactionalChangePublisher.class)
				.doesNotHaveBean(EntityChangeCapture.class);
			assertPublishes(context.getBean(ChangePublisher.class), context.getBean(ChangeBus.class));
		});
	}

	@Test
	void withoutTransactionsChangesAreToldAtOnce() {
		this.plain.withClassLoader(new FilteredClassLoader(TransactionSynchronizationManager.class)).run((context) -> {
			assertThat(context).hasSingleBean(ChangePublisher.class)
				.doesNotHaveBean(TransactionalChangePublisher.class);
			assertPublishes(context.getBean(ChangePublisher.class), context.getBean(ChangeBus.class));
		});
	}

	@Test
	void withoutHibernateNothingIsCaptured() {
		this.plain.withClassLoader(new FilteredClassLoader(SessionFactory.class))
			.run((context) -> assertThat(context).hasNotFailed()
				.hasSingleBean(ChangePublisher.class)
				.doesNotHaveBean(EntityChangeCapture.class));
	}

	@Test
	void nothingIsThereWhereItIsSwitchedOff() {
		this.jpa.withPropertyValues("restkit.live.enabled=false")
			.run((context) -> assertThat(context).doesNotHaveBean(ChangeBus.class)
				.doesNotHaveBean(ChangePublisher.class)
				.doesNotHaveBean(EntityChangeCapture.class));
	}

	@Test
	void whatTransactionsCommitIsOnTheBus() {
		this.jpa.run((context) -> {
			Heard heard = listen(context.getBean(ChangeBus.class));
			EntityManager entities = context.getBean(EntityManager.class);
			context.getBean(TransactionOperations.class).executeWithoutResult((status) -> {
				entities.persist(new Letter());
				context.getBean(ChangePublisher.class).changed("news");
			});
			assertThat(heard.changes).extracting(Change::topic)
				.containsExactlyInAnyOrder("news", Change.topicOf(Letter.class));
			assertThat(context.getBean(ChangeBus.class).position().offset()).isEqualTo(1);
		});
	}

	@Test
	void theApplicationsOwnBeansTakeTheirPlace() {
		ChangePublisher own = mock();
		LocalChangeBus bus = new LocalChangeBus("mine");
		this.jpa.withBean("ownPublisher", ChangePublisher.class, () -> own)
			.withBean("ownBus", ChangeBus.class, () -> bus)
			.run((context) -> {
				assertThat(context.getBean(ChangePublisher.class)).isSameAs(own);
				Heard heard = listen(bus);
				context.getBean(TransactionOperations.class)
					.executeWithoutResult((status) -> context.getBean(EntityManager.class).persist(new Letter()));
				assertThat(heard.changes).hasSize(1);
			});
	}

	/**
	 * Hibernate writes most at the end, when Spring believes that all is done.
	 */
	@Test
	void anOutboxIsWrittenInTheTransactionOfTheChanges() {
		this.jpa.withBean("outbox", TableOutbox.class).run((context) -> {
			TableOutbox outbox = context.getBean(TableOutbox.class);
			TransactionOperations transaction = context.getBean(TransactionOperations.class);
			EntityManager entities = context.getBean(EntityManager.class);
			Letter letter = transaction.execute((status) -> {
				Letter created = new Letter();
				entities.persist(created);
				context.getBean(ChangePublisher.class).changed("news");
				return created;
			});
			assertThat(outbox.take()).containsExactlyInAnyOrder("news", Change.topicOf(Letter.class));
			transaction.executeWithoutResult((status) -> entities.remove(entities.find(Letter.class, letter.id)));
			assertThat(outbox.take()).containsExactly(Change.topicOf(Letter.class));
			transaction.executeWithoutResult((status) -> {
				entities.persist(new Letter());
				entities.flush();
				status.setRollbackOnly();
			});
			assertThat(outbox.take()).isEmpty();
			assertThat(outbox.published()).isZero();
		});
	}

	@Test
	void anOutboxIsWrittenInTransactionsThatAreNotSprings() {
		this.jpa.withBean("outbox", TableOutbox.class).run((context) -> {
			TableOutbox outbox = context.getBean(TableOutbox.class);
			EntityManagerFactory factory = context.getBean(EntityManagerFactory.class);
			try (EntityManager entities = factory.createEntityManager()) {
				entities.getTransaction().begin();
				entities.persist(new Letter());
				entities.getTransaction().commit();
				assertThat(outbox.take()).containsExactly(Change.topicOf(Letter.class));
				entities.getTransaction().begin();
				entities.persist(new Letter());
				entities.flush();
				entities.getTransaction().rollback();
			}
			assertThat(outbox.take()).isEmpty();
			assertThat(outbox.published()).isZero();
		});
	}

	private static void assertPublishes(ChangePublisher publisher, ChangeBus bus) {
		Heard heard = listen(bus);
		publisher.changed("news");
		assertThat(heard.changes).containsExactly(Change.of("news", null));
	}

	private static Heard listen(ChangeBus bus) {
		Heard heard = new Heard();
		bus.listen(heard);
		return heard;
	}

	private static final class Heard implements ChangeListener {

		private List<Change> changes = List.of();

		@Override
		public void changed(Position position, List<Change> changes) {
			this.changes = changes;
		}

		@Override
		public void lost(Position position) {
		}

	}

	@AutoConfigurationPackage
	static class Application {

	}

	@Entity(name = "Letter")
	static class Letter {

		@Id
		@GeneratedValue
		Long id;

	}

}
