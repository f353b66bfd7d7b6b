package dev.restkit.data.jpa;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import dev.restkit.authentication.CurrentUser;
import dev.restkit.data.jpa.ModelField.Writing;
import dev.restkit.data.jpa.ModelInputReader.InputRules;
import dev.restkit.filtering.Criteria;
import dev.restkit.filtering.FilterField;
import dev.restkit.filtering.Order;
import dev.restkit.operation.EntityState;
import dev.restkit.problem.ProblemException;
import dev.restkit.resource.ResourceStore;
import dev.restkit.resource.Scope;
import dev.restkit.resource.ScopeRegistry;
import dev.restkit.schema.FieldAudience;
import dev.restkit.schema.ObjectSchema;
import dev.restkit.serializer.ValidatedData;
import dev.restkit.subscription.Interest;
import dev.restkit.validation.InputType;
import dev.restkit.validation.Reading;
import dev.restkit.visibility.CurrentFieldAccess;
import dev.restkit.visibility.FieldAccess;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.LockModeType;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import org.jspecify.annotations.Nullable;

import org.springframework.util.ClassUtils;

/**
 * Serves one entity as one representation.
 *
 * @param <M> the entity
 * @param <K> its primary key
 * @param <R> its representation
 */
final class JpaResourceStore<M, K, R> implements ResourceStore<M, K, R> {

	private final ModelRepresentation representation;

	private final Class<M> model;

	private final EntityManager entityManager;

	private final ProjectionReader projections;

	private final StateReader states;

	private final Projection item;

	private final KeyQuery byKey;

	private final ScopeRegistry scopes;

	private final ModelInputReader inputs;

	private final FieldPaths fieldPaths;

	private final StoreInterests interests;

	private final ScopeReader scopeReader;

	private final CurrentFieldAccess access;

	private final Map<String, AttributePath> paths = new ConcurrentHashMap<>();

	JpaResourceStore(ModelRepresentation representation, Class<M> model, EntityManager entityManager, InputRules rules,
			FieldPaths fieldPaths, ScopeRegistry scopes, CurrentFieldAccess access) {
		this.access = access;
		this.representation = representation;
		this.model = model;
		this.entityManager = entityManager;
		this.projections = new ProjectionReader(entityManager);
		this.states = StateReader.of(representation);
		this.item = this.states.withVersion(representation.projection());
		this.byKey = KeyQuery.ofRows(representation.entity(), this.item);
		this.scopes = scopes;
		this.inputs = new ModelInputReader(representation, entityManager, rules);
		this.fieldPaths = fieldPaths;
		this.interests = StoreInterests.of(representation, entityManager.getEntityManagerFactory());
		this.scopeReader = new ScopeReader(entityManager);
		this.paths.put(keyAttribute(), AttributePath.of(representation.entity(), keyAttribute()));
	}

	@Override
	public Class<M> model() {
		return this.model;
	}

	@Override
	public ObjectSchema schema() {
		return this.representation.schema();
	}

	@Override
	public InputType keyType() {
		return this.representation.key().type();
	}

	@Override
	public Class<?> keyClass() {
		return ClassUtils.resolvePrimitiveIfNecessary(this.representation.entity().getIdType().getJavaType());
	}

	@Override
	public String keyAttribute() {
		return this.representation.key().attribute();
	}

	@Override
	public String fieldName(String field) {
		return this.fieldPaths.nameOf(field);
	}

	@Override
	public FilterField filterField(String name, String field) {
		AttributePath path = this.fieldPaths.resolve(field);
		this.paths.put(path.toString(), path);
		return this.fieldPaths.filterField(name, path);
	}

	@Override
	public Set<FieldAudience> audiences(String field) {
		return this.fieldPaths.audiences(field);
	}

	@Override
	public String attribute(String field) {
		AttributePath path = this.fieldPaths.resolve(field);
		if (path.firstToMany() >= 0) {
			throw new IllegalArgumentException("'%s' has several values, so there is no order".formatted(field));
		}
		this.paths.put(path.toString(), path);
		return path.toString();
	}

	@Override
	public long count(Criteria criteria, Scope scope) {
		CriteriaBuilder builder = this.entityManager.getCriteriaBuilder();
		CriteriaQuery<Long> query = builder.createQuery(Long.class);
		Root<M> root = query.from(this.model);
		query.select(builder.count(root));
		where(builder, query, root, new Joins(root), criteria, scope);
		return this.entityManager.createQuery(query).getSingleResult();
	}

	@Override
	public List<R> list(Criteria criteria, Scope scope, int offset, int limit) {
		CriteriaBuilder builder = this.entityManager.getCriteriaBuilder();
		CriteriaQuery<Object[]> query = builder.createQuery(Object[].class);
		Root<M> root = query.from(this.model);
		Joins joins = new Joins(root);
		query.select(builder.array(this.projections.selections(this.representation.projection(), joins)));
		where(builder, query, root, joins, criteria, scope);
		List<jakarta.persistence.criteria.Order> orders = new ArrayList<>();
		for (Order order : criteria.orders()) {
			Expression<?> expression = joins
				.expression(Objects.requireNonNull(this.paths.get(order.attribute()), order.attribute()));
			orders.add(order.descending() ? builder.desc(expression) : builder.asc(expression));
		}
		query.orderBy(orders);
		return read(this.entityManager.createQuery(query).setFirstResult(offset).setMaxResults(limit).getResultList());
	}

	@Override
	public @Nullable Found<R> find(K key, Scope scope) {
		List<Object[]> rows = (scope.restriction() != null) ? scopedRows(key, scope)
				: this.byKey.read(this.entityManager, List.of(key));
		if (rows.isEmpty()) {
			return null;
		}
		R found = read(rows).get(0);
		return new Found<>(found, this.states.ofRow(rows.get(0), found, this.access));
	}

	private List<Object[]> scopedRows(K key, Scope scope) {
		CriteriaBuilder builder = this.entityManager.getCriteriaBuilder();
		CriteriaQuery<Object[]> query = builder.createQuery(Object[].class);
		Root<M> root = query.from(this.model);
		query.select(builder.array(this.projections.selections(this.item, new Joins(root))));
		query.where(byKey(builder, query, root, key, scope));
		return this.entityManager.createQuery(query).getResultList();
	}

	@Override
	public @Nullable M locate(K key, Scope scope) {
		CriteriaBuilder builder = this.entityManager.getCriteriaBuilder();
		CriteriaQuery<M> query = builder.createQuery(this.model);
		Root<M> root = query.from(this.model);
		query.select(root).where(byKey(builder, query, root, key, scope));
		List<M> found = this.entityManager.createQuery(query).getResultList();
		return found.isEmpty() ? null : found.get(0);
	}

	@Override
	public ValidatedData read(@Nullable Object input, @Nullable M current, boolean partial, CurrentUser user) {
		return this.inputs.read(input, current, reading(partial, this.access.current()), related(user));
	}

	ValidatedData readUnscoped(@Nullable Object input, @Nullable M current, boolean partial) {
		return this.inputs.read(input, current, reading(partial, FieldAccess.trusted()), related(null));
	}

	@Override
	public List<ValidatedData> readAll(List<?> items, CurrentUser user) {
		return this.inputs.readAll(items, reading(false, this.access.current()), related(user));
	}

	private static Reading reading(boolean partial, FieldAccess fields) {
		return partial ? Reading.partial(fields) : Reading.whole(fields);
	}

	private RelatedObjects related(@Nullable CurrentUser user) {
		return new RelatedObjects(this.entityManager, this.scopes, user);
	}

	@Override
	public void guard(M guarded) {
		if (this.states.isVersioned()) {
			return;
		}
		try {
			this.entityManager.refresh(guarded, LockModeType.PESSIMISTIC_WRITE);
		}
		catch (EntityNotFoundException ex) {
			throw ProblemException.notFound();
		}
	}

	@Override
	public EntityState state(M stored, R shown) {
		return this.states.ofModel(stored, shown, this.access);
	}

	@Override
	public boolean tellsLastModified() {
		return this.states.hasTime();
	}

	@Override
	public M instantiate(ValidatedData data) {
		M created = this.model.cast(AttributeAccess.instantiate(this.representation.constructor()));
		apply(created, data);
		return created;
	}

	@Override
	public void apply(M changed, ValidatedData data) {
		for (ModelField field : this.representation.fields()) {
			Writing writing = field.writing();
			if (writing != null && data.values().containsKey(writing.attribute())) {
				CollectionChange.apply(changed, writing.access(), data.values().get(writing.attribute()));
			}
		}
	}

	@Override
	public R save(M saved) {
		return saveAll(List.of(saved)).get(0);
	}

	@Override
	public List<R> saveAll(List<M> saved) {
		for (M each : saved) {
			if (!this.entityManager.contains(each)) {
				this.entityManager.persist(each);
			}
		}
		this.entityManager.flush();
		return represent(saved);
	}

	@Override
	public void delete(M deleted) {
		this.entityManager.remove(deleted);
		this.entityManager.flush();
	}

	@Override
	@SuppressWarnings("unchecked")
	public K key(M identified) {
		Object key = this.representation.key().access().get(identified);
		return (K) Objects.requireNonNull(key, "An object that is not stored has no key");
	}

	@Override
	public List<R> represent(List<? extends M> models) {
		if (models.isEmpty()) {
			return List.of();
		}
		Collection<Object> keys = new LinkedHashSet<>();
		models.forEach((each) -> keys.add(key(each)));
		List<Object[]> rows = this.byKey.read(this.entityManager, keys);
		List<R> read = read(rows);
		Map<Object, R> byKey = new HashMap<>();
		for (int index = 0; index < rows.size(); index++) {
			byKey.put(rows.get(index)[0], read.get(index));
		}
		List<R> ordered = new ArrayList<>(models.size());
		models.forEach((each) -> ordered.add(Objects.requireNonNull(byKey.get(key(each)), "The object is not stored")));
		return ordered;
	}

	@Override
	public List<Interest> interests(Criteria criteria, Scope scope) {
		return this.interests.ofList(criteria, this.paths, this.scopeReader.read(this.model, scope));
	}

	@Override
	public List<Interest> interestsOf(K key, Scope scope) {
		return this.interests.ofObject(key, this.scopeReader.read(this.model, scope));
	}

	@Override
	public Object viewpoint(Scope scope, CurrentUser user) {
		return this.scopeReader.viewpoint(this.model, scope, user);
	}

	@SuppressWarnings("unchecked")
	private List<R> read(List<Object[]> rows) {
		return (List<R>) this.projections.read(this.representation.projection(), rows);
	}

	private void where(CriteriaBuilder builder, CriteriaQuery<?> query, Root<M> root, Joins joins, Criteria criteria,
			Scope scope) {
		List<Predicate> predicates = new PredicateReader(builder, query, root, joins, this.paths).read(criteria);
		addScope(builder, query, root, scope, predicates);
		if (!predicates.isEmpty()) {
			query.where(predicates.toArray(new Predicate[0]));
		}
	}

	private Predicate[] byKey(CriteriaBuilder builder, CriteriaQuery<?> query, Root<M> root, K key, Scope scope) {
		List<Predicate> predicates = new ArrayList<>();
		predicates.add(builder.equal(root.get(keyAttribute()), key));
		addScope(builder, query, root, scope, predicates);
		return predicates.toArray(new Predicate[0]);
	}

	private static <M> void addScope(CriteriaBuilder builder, CriteriaQuery<?> query, Root<M> root, Scope scope,
			List<Predicate> predicates) {
		Predicate predicate = ScopePredicate.of(scope, root, query, builder);
		if (predicate != null) {
			predicates.add(predicate);
		}
	}

}
