package dev.restkit.resource;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import dev.restkit.authentication.CurrentUser;

/**
 * Which objects of a model exist for whom: filled once at start-up by the view sets, and
 * asked where objects are looked up outside of them, such as the author that a book's
 * input names.
 *
 * @since 0.1.0
 */
public final class ScopeRegistry {

	private final Map<Class<?>, Function<CurrentUser, Scope>> scopes = new ConcurrentHashMap<>();

	/**
	 * Say which objects of a model a caller may see.
	 * @param model the model
	 * @param scope the objects, for a caller
	 */
	public void register(Class<?> model, Function<CurrentUser, Scope> scope) {
		this.scopes.put(model, scope);
	}

	/**
	 * The objects of a model that a caller may see.
	 * @param model the model
	 * @param user who is calling
	 * @return the scope; every object where nobody says otherwise
	 */
	public Scope scopeOf(Class<?> model, CurrentUser user) {
		Function<CurrentUser, Scope> scope = this.scopes.get(model);
		return (scope != null) ? scope.apply(user) : Scope.all();
	}

}
