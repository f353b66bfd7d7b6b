package dev.restkit.data.jpa;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import dev.restkit.annotation.Computed;
import dev.restkit.annotation.LastModified;
import dev.restkit.annotation.ModelSerializer;
import dev.restkit.annotation.ReadOnly;
import dev.restkit.annotation.Source;
import dev.restkit.operation.EntityState;
import dev.restkit.representation.LinkRegistry;
import dev.restkit.resource.ResourceStore;
import dev.restkit.resource.Scope;
import dev.restkit.resource.ScopeRegistry;
import dev.restkit.schema.AnySchema;
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
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import org.hibernate.annotations.Formula;
import org.hibernate.jpa.HibernatePersistenceConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.data.jpa.domain.Specification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What tells that a copy of an entity is current.
 */
class EntityStateTests {

	private EntityManagerFactory factory;

	private EntityManager entityManager;

	private JpaResourceStores stores;

	private Leaf leaf;

	@BeforeEach
	void open() {
		this.factory = new HibernatePersistenceConfiguration("leaves").managedClasses(Leaf.class)
			.jdbcUrl("jdbc:h2:mem:" + System.identityHashCode(this))
			.property("hibernate.hbm2ddl.auto", "create")
			.createEntityManagerFactory();
		this.entityManager = this.factory.createEntityManager();
		this.stores = new JpaResourceStores(this.entityManager,
				new JpaResourceStores.Settings(new LinkRegistry(), new ScopeRegistry(), PropertyNaming.identity(),
						TypeForms.asDeclared(), (type) -> new AnySchema(), DecimalStyle.NUMBER, TypeDescriptions.none(),
						UnknownFields.IGNORE, null, FieldVisibility.closed()));
		Leaf root = new Leaf();
		root.name = "root";
		this.leaf = new Leaf();
		this.leaf.name = "leaf";
		this.leaf.parent = root;
		this.leaf.changed = Instant.ofEpochSecond(1_000_000_000);
		this.entityManager.getTransaction().begin();
		this.entityManager.persist(root);
		this.entityManager.persist(this.leaf);
		this.entityManager.getTransaction().commit();
	}

	@AfterEach
	void close() {
		this.entityManager.close();
		this.factory.close();
	}

	@Test
	void theVersionTellsWhereOnlyOwnColumnsAreShown() {
		EntityState before = state(OwnColumns.class);
		assertThat(before.version()).startsWith("0.");
		rename("changed");
		assertThat(state(OwnColumns.class).version()).startsWith("1.")
			.endsWith(Objects.requireNonNull(before.version()).substring(1));
	}

	@Test
	void representationsOfOneEntityAreToldApart() {
		assertThat(state(OwnColumns.class).version()).isNotEqualTo(state(FewerColumns.class).version());
	}

	@Test
	void theContentTellsWhereMoreIsShown() {
		assertThat(state(ThroughRelation.class)).isEqualTo(EntityState.ofContent());
		assertThat(state(WithComputed.class)).isEqualTo(EntityState.ofContent());
		assertThat(state(WithFormula.class)).isEqualTo(EntityState.ofContent());
	}

	@Test
	@SuppressWarnings("unchecked")
	void aStoredObjectHasTheStateThatIsFound() {
		ResourceStore<Leaf, Long, OwnColumns> store = (ResourceStore<Leaf, Long, OwnColumns>) this.stores
			.storeFor(OwnColumns.class);
		rename("stored");
		OwnColumns shown = store.represent(List.of(this.leaf)).get(0);
		assertThat(store.state(this.leaf, shown)).isEqualTo(state(OwnColumns.class));
		Scope scope = new Scope(
				(Specification<Leaf>) (root, query, builder) -> builder.equal(root.get("name"), "stored"));
		assertThat(Objects.requireNonNull(store.find(this.leaf.id, scope)).state()).isEqualTo(state(OwnColumns.class));
	}

	@Test
	void tellsWhenAnObjectWasLastModified() {
		assertThat(state(Timed.class).lastModified()).isEqualTo(Instant.ofEpochSecond(1_000_000_000));
		assertThat(this.stores.storeFor(Timed.class).tellsLastModified()).isTrue();
		assertThat(this.stores.storeFor(OwnColumns.class).tellsLastModified()).isFalse();
	}

	@Test
	void refusesATimeThatIsNone() {
		assertThatExceptionOfType(RepresentationException.class).isThrownBy(() -> this.stores.storeFor(Untimed.class))
			.withMessageContaining("'name', which is no point in time");
	}

	private void rename(String name) {
		this.entityManager.getTransaction().begin();
		this.leaf.name = name;
		this.entityManager.getTransaction().commit();
	}

	@SuppressWarnings("unchecked")
	private EntityState state(Class<?> representation) {
		ResourceStore<Leaf, Long, ?> store = (ResourceStore<Leaf, Long, ?>) this.stores.storeFor(representation);
		return Objects.requireNonNull(store.find(this.leaf.id, Scope.all())).state();
	}

	@Entity(name = "Leaf")
	@SuppressWarnings("NullAway.Init")
	static class Leaf {

		@Id
		@GeneratedValue
		Long id;

		String name;

		@ManyToOne(fetch = FetchType.LAZY)
		@Nullable Leaf parent;

		@Nullable Instant changed;

		@Formula("(select count(*) from Leaf)")
		long all;

		@Version
		long version;

	}

	@ModelSerializer(Leaf.class)
	record OwnColumns(Long id, @Nullable String name, @Nullable Long parent) {

	}

	@ModelSerializer(Leaf.class)
	record FewerColumns(Long id, @Nullable String name) {

	}

	@ModelSerializer(Leaf.class)
	record ThroughRelation(Long id, @Source("parent.name") @Nullable String parentName) {

	}

	@ModelSerializer(Leaf.class)
	record WithComputed(Long id, @Computed boolean now) {

		static boolean now(String name) {
			return name.isEmpty();
		}

	}

	@ModelSerializer(Leaf.class)
	record WithFormula(Long id, @ReadOnly long all) {

	}

	@ModelSerializer(Leaf.class)
	record Timed(Long id, @LastModified @Nullable Instant changed) {

	}

	@ModelSerializer(Leaf.class)
	record Untimed(Long id, @LastModified @Nullable String name) {

	}

}
