package dev.restkit.data.changes;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

import dev.restkit.data.changes.Zoo.Animal;
import dev.restkit.data.changes.Zoo.Cage;
import dev.restkit.data.changes.Zoo.Cat;
import dev.restkit.data.changes.Zoo.Food;
import dev.restkit.data.changes.Zoo.Mood;
import dev.restkit.data.changes.Zoo.Visit;
import dev.restkit.subscription.Change;
import dev.restkit.subscription.Change.Kind;
import dev.restkit.subscription.LocalChangeBus;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.RollbackException;
import org.hibernate.Hibernate;
import org.hibernate.SessionFactory;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.event.spi.EventType;
import org.hibernate.event.spi.PostInsertEvent;
import org.hibernate.event.spi.PostInsertEventListener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;

/**
 * Tests for {@link EntityChangeCapture}: what is told of the transactions of entity
 * managers, without Spring.
 */
class EntityChangeCaptureTests {

	private static final String ANIMAL = Change.topicOf(Animal.class);

	private static final String CAT = Change.topicOf(Cat.class);

	private final EntityManagerFactory factory = Zoo.open();

	private final LocalChangeBus bus = new LocalChangeBus("e");

	private final HeardChanges heard = new HeardChanges();

	private final EntityChangeCapture capture = new EntityChangeCapture(new TransactionalChangePublisher(this.bus));

	@BeforeEach
	void listen() {
		this.bus.listen(this.heard);
		assertThat(this.capture.listenTo(this.factory)).isTrue();
	}

	@AfterEach
	void close() {
		this.factory.close();
	}

	@Test
	void aNewObjectTellsWhatCanBeCompared() {
		UUID chip = UUID.randomUUID();
		Animal animal = inTransaction((entities) -> {
			Cage cage = new Cage();
			entities.persist(cage);
			Food hay = new Food("hay");
			entities.persist(hay);
			Animal created = new Animal();
			created.cage = cage;
			created.chip = chip;
			created.favourite = hay;
			created.foods.add(hay);
			entities.persist(created);
			return created;
		});
		Change change = only(this.heard.takeOne(), ANIMAL);
		assertThat(change.kind()).isEqualTo(Kind.CREATED);
		assertThat(change.key()).isEqualTo(animal.id.toString());
		assertThat(change.before()).isNull();
		assertThat(change.after()).containsOnly(entry("id", animal.id.toString()), entry("mood", "CALM"),
				entry("tame", "false"), entry("chip", chip.toString()), entry("version", "0"),
				entry("cage", animal.cage.id.toString()));
	}

	@Test
	void aChangedObjectTellsWhatWasAndWhatIs() {
		Animal animal = inTransaction((entities) -> animal(entities, null));
		this.heard.take();
		change(animal.id, (found) -> {
			found.mood = Mood.WILD;
			found.name = "Leo";
		});
		Change change = only(this.heard.takeOne(), ANIMAL);
		assertThat(change.kind()).isEqualTo(Kind.UPDATED);
		assertThat(change.before()).contains(entry("mood", "CALM"), entry("version", "0"), entry("cage", ""),
				entry("chip", ""));
		assertThat(change.after()).contains(entry("mood", "WILD"), entry("version", "1"));
	}

	@Test
	void proxiesAreNotReadToTellTheirKeys() {
		Animal animal = inTransaction((entities) -> {
			Cage cage = new Cage();
			entities.persist(cage);
			return animal(entities, cage);
		});
		this.heard.take();
		boolean read = inTransaction((entities) -> {
			Animal found = entities.find(Animal.class, animal.id);
			found.tame = true;
			entities.flush();
			return Hibernate.isInitialized(found.cage);
		});
		assertThat(read).isFalse();
		assertThat(only(this.heard.takeOne(), ANIMAL).after()).contains(entry("cage", animal.cage.id.toString()));
	}

	@Test
	void aDeletedObjectTellsWhatWas() {
		Animal animal = inTransaction((entities) -> animal(entities, null));
		this.heard.take();
		inTransaction((entities) -> {
			entities.remove(entities.find(Animal.class, animal.id));
			return animal;
		});
		Change change = only(this.heard.takeOne(), ANIMAL);
		assertThat(change.kind()).isEqualTo(Kind.DELETED);
		assertThat(change.after()).isNull();
		assertThat(change.before()).contains(entry("mood", "CALM"), entry("id", animal.id.toString()));
	}

	@Test
	void relationsToWhatIsDeletedAsWellAreNotTakenForNone() {
		Animal animal = inTransaction((entities) -> {
			Cage cage = new Cage();
			entities.persist(cage);
			return animal(entities, cage);
		});
		this.heard.take();
		inTransaction((entities) -> {
			entities.remove(entities.find(Cage.class, animal.cage.id));
			return animal;
		});
		List<Change> changes = this.heard.takeOne();
		String cage = only(changes, ANIMAL).before().get("cage");
		assertThat(cage).isIn(null, animal.cage.id.toString());
		assertThat(only(changes, Change.topicOf(Cage.class)).kind()).isEqualTo(Kind.DELETED);
	}

	@Test
	void whatAnEntityExtendsChangesWithIt() {
		Cat cat = inTransaction((entities) -> {
			Cat created = new Cat();
			entities.persist(created);
			return created;
		});
		List<Change> changes = this.heard.takeOne();
		assertThat(changes).extracting(Change::topic).containsExactlyInAnyOrder(CAT, ANIMAL);
		assertThat(changes).allSatisfy((change) -> assertThat(change.key()).isEqualTo(cat.id.toString()))
			.allSatisfy((change) -> assertThat(change.after()).contains(entry("lives", "9"), entry("mood", "CALM")));
	}

	@Test
	void withoutAVersionNothingIsKnownOfWhatWas() {
		Visit visit = inTransaction((entities) -> {
			Visit created = new Visit();
			entities.persist(created);
			return created;
		});
		assertThat(this.heard.takeOne().get(0).after()).isEqualTo(Map.of("id", visit.id.toString(), "visitors", "0"));
		inTransaction((entities) -> {
			entities.find(Visit.class, visit.id).visitors = 3;
			return visit;
		});
		String topic = Change.topicOf(Visit.class);
		assertThat(this.heard.takeOne())
			.containsExactly(new Change(topic, visit.id.toString(), Kind.UPDATED, null, null));
		inTransaction((entities) -> {
			entities.remove(entities.find(Visit.class, visit.id));
			return visit;
		});
		assertThat(this.heard.takeOne())
			.containsExactly(new Change(topic, visit.id.toString(), Kind.DELETED, null, null));
	}

	@Test
	void collectionsAreChangesOfTheirOwner() {
		Animal animal = inTransaction((entities) -> {
			entities.persist(new Food("hay"));
			return animal(entities, null);
		});
		this.heard.take();
		inTransaction((entities) -> {
			Animal found = entities.find(Animal.class, animal.id);
			found.foods.add(entities.find(Food.class, "hay"));
			return found;
		});
		assertThat(this.heard.takeOne()).isNotEmpty()
			.allSatisfy((change) -> assertThat(change).extracting(Change::topic, Change::key, Change::kind)
				.containsExactly(ANIMAL, animal.id.toString(), Kind.UPDATED))
			.allSatisfy((change) -> assertThat(change.after()).contains(entry("mood", "CALM")));
		change(animal.id, (found) -> found.names.add("Leo"));
		assertThat(this.heard.takeOne()).extracting(Change::topic).containsOnly(ANIMAL);
		change(animal.id, (found) -> found.names.clear());
		assertThat(this.heard.takeOne()).extracting(Change::topic).containsOnly(ANIMAL);
	}

	@Test
	void collectionsOfWhatHasNoVersionAreChangesOfItsKey() {
		Visit visit = inTransaction((entities) -> {
			Visit created = new Visit();
			created.days.add("Monday");
			entities.persist(created);
			return created;
		});
		assertThat(this.heard.takeOne()).extracting(Change::kind).containsExactly(Kind.CREATED);
		inTransaction((entities) -> entities.find(Visit.class, visit.id).days.add("Friday"));
		assertThat(this.heard.takeOne())
			.containsExactly(new Change(Change.topicOf(Visit.class), visit.id.toString(), Kind.UPDATED, null, null));
	}

	@Test
	void relationsThatTheOtherSideKeepsAreChangesOfThatSide() {
		Animal animal = inTransaction((entities) -> {
			entities.persist(new Cage());
			return animal(entities, null);
		});
		this.heard.take();
		inTransaction((entities) -> {
			Cage cage = entities.createQuery("from Cage", Cage.class).getSingleResult();
			Animal found = entities.find(Animal.class, animal.id);
			found.cage = cage;
			return cage.animals.add(found);
		});
		assertThat(this.heard.takeOne()).filteredOn((change) -> change.topic().equals(ANIMAL)).hasSize(1);
	}

	@Test
	void aFailureOfTheCaptureDoesNotBreakTheTransaction() {
		EntityChangeListener listener = new EntityChangeListener(
				new SessionTransactions(new TransactionalChangePublisher(this.bus)));
		PostInsertEventListener broken = (event) -> listener.onPostInsert(new PostInsertEvent(event.getEntity(),
				event.getId(), new Object[0], event.getPersister(), event.getSession()));
		this.factory.unwrap(SessionFactoryImplementor.class)
			.getEventEngine()
			.getListenerRegistry()
			.setListeners(EventType.POST_INSERT, broken);
		inTransaction((entities) -> animal(entities, null));
		assertThat(inTransaction((entities) -> animal(entities, null)).id).isNotNull();
	}

	@Test
	void aFactoryIsListenedToOnce() {
		assertThat(this.capture.listenTo(this.factory)).isTrue();
		inTransaction((entities) -> animal(entities, null));
		assertThat(this.heard.takeOne()).hasSize(1);
	}

	@Test
	void aTransactionIsToldAtOnceAndOnlyWhenItIsCommitted() {
		try (EntityManager entities = this.factory.createEntityManager()) {
			entities.getTransaction().begin();
			animal(entities, null);
			entities.flush();
			animal(entities, null);
			entities.flush();
			assertThat(this.heard.take()).isEmpty();
			entities.getTransaction().commit();
			assertThat(this.heard.takeOne()).hasSize(2);
		}
	}

	@Test
	void whatIsRolledBackIsNeverTold() {
		try (EntityManager entities = this.factory.createEntityManager()) {
			entities.getTransaction().begin();
			animal(entities, null);
			entities.flush();
			entities.getTransaction().rollback();
			assertThat(this.heard.take()).isEmpty();
			entities.getTransaction().begin();
			Animal second = animal(entities, null);
			entities.getTransaction().commit();
			assertThat(this.heard.takeOne()).extracting(Change::key).containsExactly(second.id.toString());
			entities.getTransaction().begin();
			entities.getTransaction().setRollbackOnly();
			animal(entities, null);
			entities.flush();
			entities.getTransaction().commit();
			assertThat(this.heard.take()).isEmpty();
		}
	}

	@Test
	void whoIsTooLateTellsNothing() {
		Animal animal = inTransaction((entities) -> animal(entities, null));
		this.heard.take();
		try (EntityManager late = this.factory.createEntityManager()) {
			late.getTransaction().begin();
			late.find(Animal.class, animal.id).tame = true;
			change(animal.id, (found) -> found.mood = Mood.WILD);
			assertThat(this.heard.takeOne()).hasSize(1);
			assertThatExceptionOfType(RollbackException.class).isThrownBy(() -> late.getTransaction().commit())
				.withCauseInstanceOf(OptimisticLockException.class);
		}
		assertThat(this.heard.take()).isEmpty();
	}

	@Test
	void largeTransactionsTellTheirTopicsOnly() {
		try (EntityManager entities = this.factory.createEntityManager()) {
			entities.getTransaction().begin();
			for (int number = 0; number <= GatheredChanges.MOST; number++) {
				entities.persist(new Visit());
				if (number % 1000 == 0) {
					entities.flush();
					entities.clear();
				}
			}
			entities.getTransaction().commit();
		}
		assertThat(this.heard.takeOne()).containsExactly(Change.of(Change.topicOf(Visit.class), null));
	}

	@Test
	void statelessSessionsAreHeardAsWell() {
		Visit visit = new Visit();
		visit.days.add("Monday");
		SessionFactory sessions = this.factory.unwrap(SessionFactory.class);
		sessions.inStatelessTransaction((session) -> session.insert(visit));
		assertThat(this.heard.takeOne()).extracting(Change::kind).containsExactly(Kind.CREATED);
		sessions.inStatelessTransaction((session) -> {
			Visit found = session.get(Visit.class, visit.id);
			found.visitors = 2;
			session.update(found);
		});
		assertThat(this.heard.takeOne()).extracting(Change::kind).containsOnly(Kind.UPDATED);
		sessions.inStatelessTransaction((session) -> session.upsert(visit));
		assertThat(this.heard.takeOne()).extracting(Change::kind).contains(Kind.UNKNOWN);
		sessions.inStatelessTransaction((session) -> session.delete(visit));
		assertThat(this.heard.takeOne()).extracting(Change::kind).contains(Kind.DELETED);
	}

	@Test
	void nothingIsToldOfReading() {
		Animal animal = inTransaction((entities) -> animal(entities, null));
		this.heard.take();
		String position = this.bus.position().toString();
		inTransaction((entities) -> entities.find(Animal.class, animal.id));
		assertThat(this.heard.take()).isEmpty();
		assertThat(this.bus.position()).hasToString(position);
	}

	private static Animal animal(EntityManager entities, Cage cage) {
		Animal created = new Animal();
		created.cage = cage;
		entities.persist(created);
		return created;
	}

	private void change(Long id, Consumer<Animal> change) {
		inTransaction((entities) -> {
			Animal found = entities.find(Animal.class, id);
			change.accept(found);
			return found;
		});
	}

	private <T> T inTransaction(Function<EntityManager, T> work) {
		try (EntityManager entities = this.factory.createEntityManager()) {
			entities.getTransaction().begin();
			T result = work.apply(entities);
			entities.getTransaction().commit();
			return result;
		}
	}

	private static Change only(List<Change> changes, String topic) {
		List<Change> found = changes.stream().filter((change) -> change.topic().equals(topic)).toList();
		assertThat(found).hasSize(1);
		return found.get(0);
	}

}
