package dev.restkit.data.jpa;

import java.io.Serializable;
import java.util.Map;
import java.util.Objects;

import dev.restkit.annotation.ModelSerializer;
import dev.restkit.authentication.CurrentUser;
import dev.restkit.representation.LinkRegistry;
import dev.restkit.resource.ResourceStore;
import dev.restkit.resource.Scope;
import dev.restkit.resource.ScopeRegistry;
import dev.restkit.schema.AnySchema;
import dev.restkit.schema.Property;
import dev.restkit.schema.PropertyNaming;
import dev.restkit.schema.TypeDescriptions;
import dev.restkit.schema.TypeForms;
import dev.restkit.serializer.DecimalStyle;
import dev.restkit.serializer.RepresentationException;
import dev.restkit.validation.UnknownFields;
import dev.restkit.visibility.FieldVisibility;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.hibernate.jpa.HibernatePersistenceConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Keys that a client does not choose, and those that no representation has.
 */
class DerivedKeyTests {

	private EntityManagerFactory factory;

	private EntityManager entityManager;

	private JpaResourceStores stores;

	@BeforeEach
	void open() {
		this.factory = new HibernatePersistenceConfiguration("derived")
			.managedClasses(Person.class, Passport.class, Seat.class, Ticket.class)
			.jdbcUrl("jdbc:h2:mem:" + System.identityHashCode(this))
			.property("hibernate.hbm2ddl.auto", "create")
			.createEntityManagerFactory();
		this.entityManager = this.factory.createEntityManager();
		this.stores = new JpaResourceStores(this.entityManager,
				new JpaResourceStores.Settings(new LinkRegistry(), new ScopeRegistry(), PropertyNaming.identity(),
						TypeForms.asDeclared(), (type) -> new AnySchema(), DecimalStyle.NUMBER, TypeDescriptions.none(),
						UnknownFields.IGNORE, null, FieldVisibility.closed()));
	}

	@AfterEach
	void close() {
		this.entityManager.close();
		this.factory.close();
	}

	@Test
	void aKeyThatARelationGivesIsReadOnly() {
		assertThat(this.stores.storeFor(PassportRepresentation.class).schema().properties())
			.filteredOn(Property::readOnly)
			.extracting(Property::name)
			.containsExactly("id");
	}

	@Test
	@SuppressWarnings("unchecked")
	void aKeyThatARelationGivesIsThatOfTheRelation() {
		Person ann = new Person();
		this.entityManager.getTransaction().begin();
		this.entityManager.persist(ann);
		ResourceStore<Passport, Long, PassportRepresentation> passports = (ResourceStore<Passport, Long, PassportRepresentation>) this.stores
			.storeFor(PassportRepresentation.class);
		PassportRepresentation created = passports.save(passports.instantiate(passports
			.read(Map.of("id", 99, "owner", ann.id, "number", "X1"), null, false, CurrentUser.named("Ann"))));
		this.entityManager.getTransaction().commit();
		assertThat(created).isEqualTo(new PassportRepresentation(ann.id, ann.id, "X1"));
		assertThat(Objects.requireNonNull(passports.find(ann.id, Scope.all())).representation()).isEqualTo(created);
	}

	@Test
	void aKeyOfSeveralAttributesIsToldWithTheWayOut() {
		RepresentationException failure = failure(SeatRepresentation.class);
		assertThat(failure).hasMessageContaining(SeatRepresentation.class.getName())
			.hasMessageContaining(Seat.class.getName())
			.hasMessageContaining("@IdClass");
		assertThat(failure.action()).contains("key of one");
	}

	@Test
	void aRelationToAKeyOfSeveralAttributesIsToldWithItsComponent() {
		assertThat(failure(TicketRepresentation.class)).hasMessageContaining("'seat'")
			.hasMessageContaining(TicketRepresentation.class.getName())
			.hasMessageContaining("no single primary key");
	}

	@Test
	void aPatternThatIsNoneIsToldWithItsComponent() {
		RepresentationException failure = failure(BrokenPattern.class);
		assertThat(failure).hasMessageContaining("'number'")
			.hasMessageContaining(BrokenPattern.class.getName())
			.hasMessageContaining("[a-z");
		assertThat(failure.action()).contains("@Pattern");
	}

	@Test
	void aLengthOfANumberIsToldWithItsComponent() {
		RepresentationException failure = failure(SizedNumber.class);
		assertThat(failure).hasMessageContaining("'floor'")
			.hasMessageContaining(SizedNumber.class.getName())
			.hasMessageContaining("@Size");
		assertThat(failure.action()).contains("@Min");
	}

	private RepresentationException failure(Class<?> representation) {
		return catchThrowableOfType(RepresentationException.class, () -> this.stores.storeFor(representation));
	}

	@Entity(name = "Person")
	@SuppressWarnings("NullAway.Init")
	static class Person {

		@Id
		@GeneratedValue
		Long id;

		int floor;

	}

	@Entity(name = "Passport")
	@SuppressWarnings("NullAway.Init")
	static class Passport {

		@Id
		Long id;

		@MapsId
		@OneToOne(optional = false)
		Person owner;

		@Nullable String number;

	}

	@Entity(name = "Seat")
	@IdClass(SeatKey.class)
	@SuppressWarnings("NullAway.Init")
	static class Seat {

		@Id
		String letter;

		@Id
		int number;

	}

	@SuppressWarnings("serial")
	record SeatKey(String letter, int number) implements Serializable {

	}

	@Entity(name = "Ticket")
	@SuppressWarnings("NullAway.Init")
	static class Ticket {

		@Id
		@GeneratedValue
		Long id;

		@ManyToOne
		@Nullable Seat seat;

	}

	@ModelSerializer(Passport.class)
	record PassportRepresentation(Long id, Long owner, @Nullable String number) {

	}

	@ModelSerializer(Seat.class)
	record SeatRepresentation(String letter, int number) {

	}

	@ModelSerializer(Ticket.class)
	record TicketRepresentation(Long id, @Nullable Long seat) {

	}

	@ModelSerializer(Passport.class)
	record BrokenPattern(Long id, @Pattern(regexp = "[a-z") @Nullable String number) {

	}

	@ModelSerializer(Person.class)
	record SizedNumber(Long id, @Size(max = 3) int floor) {

	}

}
