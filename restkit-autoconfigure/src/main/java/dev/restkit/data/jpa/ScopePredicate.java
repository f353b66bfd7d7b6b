package dev.restkit.data.jpa;

import dev.restkit.resource.Scope;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import org.jspecify.annotations.Nullable;

import org.springframework.data.jpa.domain.Specification;

/**
 * A scope as a part of a query: Spring Data's specifications.
 */
final class ScopePredicate {

	private ScopePredicate() {
	}

	/**
	 * Narrow a query.
	 * @param scope the objects that the caller may see
	 * @param root the objects of the query
	 * @param query the query
	 * @param criteria makes the predicate
	 * @param <M> the entity
	 * @return what holds for those objects, or {@code null} for all
	 */
	@SuppressWarnings("unchecked")
	static <M> @Nullable Predicate of(Scope scope, Root<M> root, CriteriaQuery<?> query, CriteriaBuilder criteria) {
		return (scope.restriction() instanceof Specification<?> specification)
				? ((Specification<M>) specification).toPredicate(root, query, criteria) : null;
	}

}
