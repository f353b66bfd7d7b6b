package dev.restkit.data.jpa;

import java.util.List;
import java.util.Set;

import dev.restkit.authentication.CurrentUser;
import dev.restkit.component.Argument;
import dev.restkit.component.ArgumentProvider;
import dev.restkit.operation.Invocation;
import dev.restkit.operation.Parameter;
import dev.restkit.operation.ParameterLocation;
import dev.restkit.problem.Pointer;
import dev.restkit.problem.ProblemException;
import dev.restkit.resource.Scope;
import dev.restkit.resource.ScopeRegistry;
import dev.restkit.validation.Constraints;
import dev.restkit.validation.InputType;
import dev.restkit.validation.Reading;
import dev.restkit.validation.ScalarTypes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.SingularAttribute;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;

/**
 * Looks up an entity that a handler takes: by the path variable of the parameter's name,
 * else by {@code id}. There is no such object, or the caller may not see it: 404.
 *
 * @since 0.1.0
 */
public final class EntityArgumentProvider implements ArgumentProvider {

	private static final String ID = "id";

	private final EntityManager entityManager;

	private final ScopeRegistry scopes;

	private final ScalarTypes scalars = new ScalarTypes();

	/**
	 * Create a provider.
	 * @param entityManager a shared entity manager, which joins transactions
	 * @param scopes knows what callers may see
	 */
	public EntityArgumentProvider(EntityManager entityManager, ScopeRegistry scopes) {
		this.entityManager = entityManager;
		this.scopes = scopes;
	}

	@Override
	public @Nullable Argument argumentFor(MethodParameter parameter, Set<String> pathVariables) {
		EntityType<?> entity = entity(parameter.getParameterType());
		String name = parameter.getParameterName();
		String variable = (name != null && pathVariables.contains(name)) ? name : ID;
		if (entity == null || !entity.hasSingleIdAttribute() || !pathVariables.contains(variable)) {
			return null;
		}
		SingularAttribute<?, ?> id = AttributePath.key(entity);
		InputType key = this.scalars.of(id.getJavaType(), Constraints.none(), false);
		return (key != null) ? new EntityArgument(this, entity.getJavaType(), id.getName(), variable, key) : null;
	}

	private @Nullable Object find(Class<?> model, String id, Object key, CurrentUser user) {
		Scope scope = this.scopes.scopeOf(model, user);
		return (scope.restriction() == null) ? this.entityManager.find(model, key)
				: RelatedObjects.find(this.entityManager, model, id, List.of(key), scope).get(key);
	}

	private @Nullable EntityType<?> entity(Class<?> type) {
		for (EntityType<?> entity : this.entityManager.getMetamodel().getEntities()) {
			if (entity.getJavaType() == type) {
				return entity;
			}
		}
		return null;
	}

	/**
	 * An entity by a path variable.
	 *
	 * @param provider finds it
	 * @param model the entity
	 * @param id the attribute that is its key
	 * @param variable the path variable
	 * @param key reads the key
	 */
	private record EntityArgument(EntityArgumentProvider provider, Class<?> model, String id, String variable,
			InputType key) implements Argument {

		@Override
		public List<Parameter> parameters() {
			return List.of(Parameter.of(this.variable, ParameterLocation.PATH, this.key.schema(), true));
		}

		@Override
		public @Nullable Object supply(Invocation invocation, Reading reading) {
			String text = invocation.path().getOrDefault(this.variable, "");
			Object value = this.key.read(text, Pointer.of(this.variable), Reading.whole());
			if (value == null || !value.toString().equals(text)) {
				throw ProblemException.notFound();
			}
			Object entity = this.provider.find(this.model, this.id, value, CurrentUser.of(invocation.principal()));
			if (entity == null) {
				throw ProblemException.notFound();
			}
			return entity;
		}

	}

}
