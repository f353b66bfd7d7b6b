package dev.restkit.data.jpa;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import dev.restkit.annotation.ModelSerializer;
import dev.restkit.annotation.ReadOnly;
import dev.restkit.authentication.CurrentUser;
import dev.restkit.filtering.Condition;
import dev.restkit.filtering.Criteria;
import dev.restkit.filtering.Lookup;
import dev.restkit.filtering.Order;
import dev.restkit.representation.LinkRegistry;
import dev.restkit.resource.ResourceStore;
import dev.restkit.resource.Scope;
import dev.restkit.resource.ScopeRegistry;
import dev.restkit.schema.AnySchema;
import dev.restkit.schema.PropertyNaming;
import dev.restkit.schema.TypeDescriptions;
import dev.restkit.schema.TypeForms;
import dev.restkit.serializer.DecimalStyle;
import dev.restkit.validation.UnknownFields;
import dev.restkit.visibility.FieldVisibility;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import org.hibernate.jpa.HibernatePersistenceConfiguration;
import org.hibernate.resource.jdbc.spi.StatementInspector;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.data.jpa.domain.Specification;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Relations that are shown by a key which stands in another row.
 */
class RelationKeyTests {

	private static final CurrentUser ANN = CurrentUser.named("Ann");

	private final List<String> statements = new ArrayList<>();

	private EntityManagerFactory factory;

	private EntityManager entityManager;

	private JpaResourceStores stores;

	private Dog dog;

	private Nation nation;

	@BeforeEach
	void open() {
		StatementInspector inspector = (sql) -> {
			this.statements.add(sql);
			return sql;
		};
		this.factory = new HibernatePersistenceConfiguration("keys")
			.managedClasses(Collar.class, Dog.class, Nation.class, Town.class)
			.jdbcUrl("jdbc:h2:mem:" + System.identityHashCode(this))
			.property("hibernate.hbm2ddl.auto", "create")
			.property("hibernate.session_factory.statement_inspector", inspector)
			.createEntityManagerFactory();
		this.entityManager = this.factory.createEntityManager();
		this.stores = new JpaResourceStores(this.entityManager,
				new JpaResourceStores.Settings(new LinkRegistry(), new ScopeRegistry(), PropertyNaming.identity(),
						TypeForms.asDeclared(), (type) -> new AnySchema(), DecimalStyle.NUMBER, TypeDescriptions.none(),
						UnknownFields.IGNORE, null, FieldVisibility.closed()));
		this.dog = new Dog();
		this.dog.collar = new Collar();
		this.nation = new Nation();
		this.nation.code = "NO";
		store(this.dog.collar, this.dog, this.nation);
	}

	@AfterEach
	void close() {
		this.entityManager.close();
		this.factory.close();
	}

	@Test
	void aKeyThatTheOtherSideKeepsMayBeMissing() {
		ResourceStore<Collar, Long, CollarRepresentation> collars = store(CollarRepresentation.class);
		CollarRepresentation created = create(collars, Map.of("color", "red"));
		assertThat(created.dog()).isNull();
		assertThat(list(collars)).extracting(CollarRepresentation::dog).containsExactly(this.dog.id, null);
		assertThat(found(collars, created.id())).isEqualTo(created);
		assertThat(collars.count(criteria(), Scope.all())).isEqualTo(2);
		CollarRepresentation changed = change(collars, created.id(), Map.of("color", "blue"));
		assertThat(changed).isEqualTo(new CollarRepresentation(created.id(), "blue", null));
	}

	@Test
	void objectsAreFoundAndOrderedByAKeyThatTheOtherSideKeeps() {
		ResourceStore<Collar, Long, CollarRepresentation> collars = store(CollarRepresentation.class);
		Long free = create(collars, Map.of("color", "red")).id();
		String key = collars.filterField("dog", "dog").attribute();
		assertThat(list(collars, new Condition(key, Lookup.EXACT, List.of(this.dog.id)))).singleElement()
			.satisfies((collar) -> assertThat(collar.dog()).isEqualTo(this.dog.id));
		assertThat(list(collars, new Condition(key, Lookup.EXACT, List.of(UUID.randomUUID())))).isEmpty();
		assertThat(list(collars, new Condition(key, Lookup.ISNULL, List.of(true)))).extracting(CollarRepresentation::id)
			.containsExactly(free);
		Criteria ordered = new Criteria(List.of(), List.of(), List.of(),
				List.of(new Order(collars.attribute("dog"), true)));
		assertThat(collars.list(ordered, Scope.all(), 0, 10)).hasSize(2);
	}

	@Test
	void aNestedObjectThatTheOtherSideKeepsMayBeMissing() {
		ResourceStore<Collar, Long, NestingCollar> collars = store(NestingCollar.class);
		create(collars, Map.of());
		assertThat(list(collars)).extracting(NestingCollar::dog)
			.containsExactly(new DogRepresentation(this.dog.id), null);
	}

	@Test
	void aKeyBehindAnotherColumnMayBeMissing() {
		ResourceStore<Town, Long, TownRepresentation> towns = store(TownRepresentation.class);
		TownRepresentation bergen = create(towns, Map.of("nation", this.nation.id, "guest", this.nation.id));
		TownRepresentation atlantis = create(towns, Map.of());
		assertThat(bergen.nation()).isEqualTo(this.nation.id);
		assertThat(bergen.guest()).isEqualTo(this.nation.id);
		assertThat(list(towns)).containsExactly(bergen, atlantis);
		assertThat(found(towns, atlantis.id())).isEqualTo(new TownRepresentation(atlantis.id(), null, null));
		assertThat(change(towns, bergen.id(), guestless()))
			.isEqualTo(new TownRepresentation(bergen.id(), this.nation.id, null));
		String key = towns.filterField("nation", "nation").attribute();
		assertThat(list(towns, new Condition(key, Lookup.EXACT, List.of(this.nation.id)))).hasSize(1);
	}

	@Test
	void aKeyInTheOwnRowIsReadWithoutAJoin() {
		ResourceStore<Town, Long, OwnKeys> towns = store(OwnKeys.class);
		create(towns, Map.of("twin", this.nation.id));
		this.statements.clear();
		assertThat(list(towns)).extracting(OwnKeys::twin).containsExactly(this.nation.id);
		assertThat(found(towns, list(towns).get(0).id()).twin()).isEqualTo(this.nation.id);
		assertThat(this.statements).isNotEmpty().noneMatch((sql) -> sql.contains("join"));
	}

	private static Map<String, @Nullable Object> guestless() {
		Map<String, @Nullable Object> input = new HashMap<>();
		input.put("guest", null);
		return input;
	}

	@SuppressWarnings("unchecked")
	private <M, R> ResourceStore<M, Long, R> store(Class<R> representation) {
		return (ResourceStore<M, Long, R>) this.stores.storeFor(representation);
	}

	private void store(Object... objects) {
		this.entityManager.getTransaction().begin();
		for (Object object : objects) {
			this.entityManager.persist(object);
		}
		this.entityManager.getTransaction().commit();
		this.entityManager.clear();
	}

	private <M, R> R create(ResourceStore<M, Long, R> store, Map<String, ?> input) {
		this.entityManager.getTransaction().begin();
		R created = store.save(store.instantiate(store.read(input, null, false, ANN)));
		this.entityManager.getTransaction().commit();
		this.entityManager.clear();
		return created;
	}

	private <M, R> R change(ResourceStore<M, Long, R> store, Long id, Map<String, ?> input) {
		this.entityManager.getTransaction().begin();
		M stored = Objects.requireNonNull(store.locate(id, Scope.all()));
		store.apply(stored, store.read(input, stored, true, ANN));
		R changed = store.save(stored);
		this.entityManager.getTransaction().commit();
		this.entityManager.clear();
		return changed;
	}

	/** With a scope and without, which are different statements. */
	private static <M, R> R found(ResourceStore<M, Long, R> store, Long id) {
		Scope scope = new Scope((Specification<M>) (root, query, builder) -> builder.isNotNull(root.get("id")));
		R found = Objects.requireNonNull(store.find(id, Scope.all())).representation();
		assertThat(Objects.requireNonNull(store.find(id, scope)).representation()).isEqualTo(found);
		return found;
	}

	private static <M, R> List<R> list(ResourceStore<M, Long, R> store, Condition... conditions) {
		return store.list(criteria(conditions), Scope.all(), 0, 10);
	}

	private static Criteria criteria(Condition... conditions) {
		return new Criteria(List.of(conditions), List.of(), List.of(), List.of(new Order("id", false)));
	}

	@Entity(name = "Collar")
	@SuppressWarnings("NullAway.Init")
	static class Collar {

		@Id
		@GeneratedValue
		Long id;

		@Nullable String color;

		@OneToOne(mappedBy = "collar")
		@Nullable Dog dog;

	}

	@Entity(name = "Dog")
	@SuppressWarnings("NullAway.Init")
	static class Dog {

		@Id
		@GeneratedValue
		UUID id;

		@OneToOne(fetch = FetchType.LAZY)
		@Nullable Collar collar;

	}

	@Entity(name = "Nation")
	@SuppressWarnings("NullAway.Init")
	static class Nation {

		@Id
		@GeneratedValue
		Long id;

		@Column(unique = true)
		String code;

	}

	@Entity(name = "Town")
	@SuppressWarnings("NullAway.Init")
	static class Town {

		@Id
		@GeneratedValue
		Long id;

		@ManyToOne
		@JoinColumn(name = "nation_code", referencedColumnName = "code")
		@Nullable Nation nation;

		@ManyToOne(fetch = FetchType.LAZY)
		@JoinTable(name = "town_guest")
		@Nullable Nation guest;

		@ManyToOne(fetch = FetchType.LAZY)
		@Nullable Nation plain;

		@ManyToOne(fetch = FetchType.LAZY)
		@JoinColumn(name = "twin_id", referencedColumnName = "ID")
		@Nullable Nation twin;

	}

	@ModelSerializer(Collar.class)
	record CollarRepresentation(Long id, @Nullable String color, @ReadOnly @Nullable UUID dog) {

	}

	@ModelSerializer(Collar.class)
	record NestingCollar(Long id, @ReadOnly @Nullable DogRepresentation dog) {

	}

	@ModelSerializer(Dog.class)
	record DogRepresentation(UUID id) {

	}

	@ModelSerializer(Town.class)
	record TownRepresentation(Long id, @Nullable Long nation, @Nullable Long guest) {

	}

	@ModelSerializer(Town.class)
	record OwnKeys(Long id, @Nullable Long plain, @Nullable Long twin) {

	}

}
