package dev.restkit.data.jpa;

import java.util.List;
import java.util.Set;

import dev.restkit.authentication.CurrentUser;
import dev.restkit.resource.Scope;
import dev.restkit.subscription.CallerIdentity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import org.hibernate.context.spi.CurrentTenantIdentifierResolver;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.query.sqm.tree.select.SqmSelectStatement;
import org.jspecify.annotations.Nullable;

/**
 * Looks into scopes: what the query that they make is, and what it reads.
 */
final class ScopeReader {

	private final EntityManager entityManager;

	private final SessionFactoryImplementor sessions;

	ScopeReader(EntityManager entityManager) {
		this.entityManager = entityManager;
		this.sessions = entityManager.getEntityManagerFactory().unwrap(SessionFactoryImplementor.class);
	}

	/**
	 * What tells whether callers see the same objects.
	 * @param model the entity
	 * @param scope the objects that a caller may see
	 * @param user the caller
	 * @return what is equal for all whose scopes are the same query, or, if that cannot
	 * be told, for nobody else
	 */
	Object viewpoint(Class<?> model, Scope scope, CurrentUser user) {
		Object found = read(model, scope).viewpoint();
		return (found != null) ? found : new One(CallerIdentity.of(user), tenant());
	}

	/**
	 * Look into a scope.
	 * @param model the entity whose objects it is about
	 * @param scope the scope
	 * @param <M> the entity
	 * @return what was found
	 */
	<M> Found read(Class<M> model, Scope scope) {
		Tenant tenant = tenant();
		if (scope.restriction() == null) {
			return new Found(tenant, Set.of());
		}
		CriteriaBuilder criteria = this.entityManager.getCriteriaBuilder();
		CriteriaQuery<Object[]> query = criteria.createQuery(Object[].class);
		Root<M> root = query.from(model);
		Predicate predicate = ScopePredicate.of(scope, root, query, criteria);
		query.select(criteria.array(root));
		if (predicate != null) {
			query.where(predicate);
		}
		return read(query, root, tenant);
	}

	private Found read(CriteriaQuery<Object[]> query, Root<?> root, Tenant tenant) {
		if (!(query instanceof SqmSelectStatement<?> statement)) {
			return new Found(null, null);
		}
		ScopeWalker walker = new ScopeWalker(this.sessions, root);
		try {
			statement.accept(walker);
			String text = walker.values().withoutInstances(statement.toHqlString());
			List<Object> values = walker.values().all();
			return new Found((values != null) ? new Audience(text, values, tenant) : null, walker.entities());
		}
		catch (RuntimeException ex) {
			// Hibernate cannot write everything as text that it can ask a database.
			return new Found(null, null);
		}
	}

	/**
	 * Hibernate narrows queries to a tenant by itself.
	 */
	private Tenant tenant() {
		CurrentTenantIdentifierResolver<Object> resolver = this.sessions.getCurrentTenantIdentifierResolver();
		return new Tenant((resolver != null) ? resolver.resolveCurrentTenantIdentifier() : null);
	}

	/**
	 * What was found in a scope.
	 *
	 * @param viewpoint what is equal for all whose scopes are the same query, or
	 * {@code null} if that cannot be told
	 * @param read the entities that it reads, beside the one that it is about, or
	 * {@code null} if that cannot be told
	 */
	record Found(@Nullable Object viewpoint, @Nullable Set<Class<?>> read) {

	}

	/**
	 * Whose rows a session sees at all.
	 *
	 * @param identifier the identifier, or {@code null} if nobody is told apart
	 */
	private record Tenant(@Nullable Object identifier) {

	}

	/**
	 * One of those who belong to a tenant.
	 *
	 * @param caller who it is
	 * @param tenant the tenant
	 */
	private record One(CallerIdentity caller, Tenant tenant) {

	}

	/**
	 * Those whose scopes are the same query.
	 *
	 * @param query the query; its values can be read from it unless they look alike
	 * @param values the values
	 * @param tenant the tenant
	 */
	private record Audience(String query, List<Object> values, Tenant tenant) {

	}

}
