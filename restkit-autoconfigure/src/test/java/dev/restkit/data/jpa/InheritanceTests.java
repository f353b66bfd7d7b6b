package dev.restkit.data.jpa;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.restkit.annotation.ModelSerializer;
import dev.restkit.annotation.ReadOnly;
import dev.restkit.authentication.CurrentUser;
import dev.restkit.filtering.Criteria;
import dev.restkit.filtering.Order;
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
import jakarta.persistence.Inheritance;
import org.hibernate.jpa.HibernatePersistenceConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Entities of which no object can be made to see what a new one has.
 */
class InheritanceTests {

	private EntityManagerFactory factory;

	private EntityManager entityManager;

	private JpaResourceStores stores;

	@BeforeEach
	void open() {
		this.factory = new HibernatePersistenceConfiguration("animals")
			.managedClasses(Animal.class, Cat.class, Refusing.class)
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
	@SuppressWarnings("unchecked")
	void abstractEntitiesAreReadChangedAndDeleted() {
		ResourceStore<Animal, Long, AnimalRepresentation> animals = (ResourceStore<Animal, Long, AnimalRepresentation>) this.stores
			.storeFor(AnimalRepresentation.class);
		assertThat(animals.schema().properties()).extracting(Property::defaultValue).containsOnlyNulls();
		this.entityManager.getTransaction().begin();
		Cat cat = new Cat();
		this.entityManager.persist(cat);
		this.entityManager.flush();
		Animal stored = Objects.requireNonNull(animals.locate(cat.id, Scope.all()));
		animals.apply(stored, animals.read(Map.of("name", "Tom"), stored, false, CurrentUser.named("Ann")));
		assertThat(animals.save(stored)).isEqualTo(new AnimalRepresentation(cat.id, "Tom"));
		Criteria all = new Criteria(List.of(), List.of(), List.of(), List.of(new Order("id", false)));
		assertThat(animals.list(all, Scope.all(), 0, 10)).extracting(AnimalRepresentation::name).containsExactly("Tom");
		animals.delete(stored);
		assertThat(animals.find(cat.id, Scope.all())).isNull();
		this.entityManager.getTransaction().commit();
	}

	@Test
	void aConstructorThatThrowsStopsTheStart() {
		assertThatExceptionOfType(RepresentationException.class)
			.isThrownBy(() -> this.stores.storeFor(RefusingRepresentation.class))
			.withMessageContaining(Refusing.class.getName())
			.withMessageContaining("java.lang.UnsupportedOperationException: not so")
			.withCauseInstanceOf(UnsupportedOperationException.class)
			.satisfies((refused) -> assertThat(refused.action()).contains("JPA calls it"));
	}

	@Entity(name = "Animal")
	@Inheritance
	@SuppressWarnings("NullAway.Init")
	abstract static class Animal {

		@Id
		@GeneratedValue
		Long id;

		@Nullable String name = "Nameless";

	}

	@Entity(name = "Cat")
	static class Cat extends Animal {

	}

	/** Has a key that is no reason for Hibernate to make an object at start-up. */
	@Entity(name = "Refusing")
	@SuppressWarnings("NullAway.Init")
	static class Refusing {

		@Id
		Long id;

		@Nullable String name;

		Refusing() {
			throw new UnsupportedOperationException("not so");
		}

	}

	@ModelSerializer(Animal.class)
	record AnimalRepresentation(@ReadOnly Long id, @Nullable String name) {

	}

	@ModelSerializer(Refusing.class)
	record RefusingRepresentation(@ReadOnly Long id, @Nullable String name) {

	}

}
