package dev.restkit.viewset;

import java.util.Collection;
import java.util.List;
import java.util.Objects;

import dev.restkit.authentication.CurrentUser;
import dev.restkit.resource.ResourceStore;
import org.jspecify.annotations.Nullable;

import org.springframework.data.jpa.domain.Specification;

/**
 * A view set over JPA entities: list, create, retrieve, update, partial update and
 * destroy, as far as {@link ViewSet#operations()} has them. Override a method to say
 * which rows there are and what happens before one is changed; add operations with
 * {@link Action}.
 *
 * @param <M> the entity
 * @param <K> its primary key
 * @param <R> its representation, a record with
 * {@link dev.restkit.annotation.ModelSerializer}
 * @since 0.1.0
 */
public abstract class ModelViewSet<M, K, R> {

	private @Nullable ResourceStore<M, K, R> store;

	/**
	 * The rows that a caller may see at all; whatever lies outside does not exist for it,
	 * in lists, by id and as an action's object.
	 * @param user who is calling
	 * @return the restriction, or {@code null} for all rows
	 */
	protected @Nullable Specification<M> scope(CurrentUser user) {
		return null;
	}

	/**
	 * Called with checked values set, before a new object is stored: the place to set its
	 * owner (Django REST framework's {@code perform_create}).
	 * @param model the new object
	 * @param user who is calling
	 */
	protected void beforeCreate(M model, CurrentUser user) {
	}

	/**
	 * Called with checked values set, before a changed object is stored.
	 * @param model the changed object
	 * @param user who is calling
	 */
	protected void beforeUpdate(M model, CurrentUser user) {
	}

	/**
	 * Called before an object is deleted; throw a
	 * {@link dev.restkit.problem.ProblemException} to refuse.
	 * @param model the object
	 * @param user who is calling
	 */
	protected void beforeDestroy(M model, CurrentUser user) {
	}

	/**
	 * Represent an object as it is stored, or about to be stored in this transaction: the
	 * answer of an action.
	 * @param model the object
	 * @return its representation
	 */
	protected final R represent(M model) {
		return store().represent(List.of(model)).get(0);
	}

	/**
	 * Represent objects, with one statement for all of them and one for each relation to
	 * many that is shown.
	 * @param models the objects
	 * @return their representations, in the same order
	 */
	protected final List<R> represent(Collection<? extends M> models) {
		return store().represent(List.copyOf(models));
	}

	void attach(ResourceStore<M, K, R> served) {
		this.store = served;
	}

	private ResourceStore<M, K, R> store() {
		return Objects.requireNonNull(this.store,
				"The view set is not mounted: it needs @ViewSet and a running application");
	}

}
