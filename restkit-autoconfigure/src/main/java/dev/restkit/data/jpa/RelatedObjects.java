package dev.restkit.data.jpa;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.restkit.authentication.CurrentUser;
import dev.restkit.resource.Scope;
import dev.restkit.resource.ScopeRegistry;
import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import org.jspecify.annotations.Nullable;

/**
 * The objects that one input may refer to: those that its sender may see.
 *
 * @param entityManager finds them
 * @param scopes knows what callers may see
 * @param user who sent the input, or {@code null} where every object may be referred to
 */
record RelatedObjects(EntityManager entityManager, ScopeRegistry scopes, @Nullable CurrentUser user) {

	/**
	 * Find objects with one statement.
	 * @param target the entity
	 * @param attribute an attribute that identifies its objects
	 * @param values values of that attribute
	 * @return the objects by their values, as far as there are any
	 */
	Map<Object, Object> find(Class<?> target, String attribute, Collection<?> values) {
		if (values.isEmpty()) {
			return Map.of();
		}
		Scope scope = (this.user != null) ? this.scopes.scopeOf(target, this.user) : Scope.all();
		return find(this.entityManager, target, attribute, values, scope);
	}

	/**
	 * Find objects of a scope with one statement.
	 * @param entityManager finds them
	 * @param target the entity
	 * @param attribute an attribute that identifies its objects
	 * @param values values of that attribute
	 * @param scope the objects that may be found
	 * @param <T> the entity
	 * @return the objects by their values, as far as there are any
	 */
	static <T> Map<Object, Object> find(EntityManager entityManager, Class<T> target, String attribute,
			Collection<?> values, Scope scope) {
		CriteriaBuilder criteria = entityManager.getCriteriaBuilder();
		CriteriaQuery<Object[]> query = criteria.createQuery(Object[].class);
		Root<T> root = query.from(target);
		List<Predicate> predicates = new ArrayList<>();
		predicates.add(root.get(attribute).in(values));
		Predicate visible = ScopePredicate.of(scope, root, query, criteria);
		if (visible != null) {
			predicates.add(visible);
		}
		query.select(criteria.array(root.get(attribute), root)).where(predicates.toArray(new Predicate[0]));
		Map<Object, Object> found = new HashMap<>();
		entityManager.createQuery(query).getResultList().forEach((row) -> found.put(row[0], row[1]));
		return found;
	}

}
