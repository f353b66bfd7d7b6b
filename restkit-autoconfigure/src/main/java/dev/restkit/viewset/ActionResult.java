package dev.restkit.viewset;

import java.util.Collection;
import java.util.List;

import dev.restkit.operation.EntityState;
import dev.restkit.operation.HttpCaching.Validator;
import dev.restkit.operation.OperationResult;
import dev.restkit.resource.ResourceStore;
import org.jspecify.annotations.Nullable;

/**
 * Makes a result of what an action returned, and says what tells whether a copy of it is
 * current. Of the entity itself that is its state; of a representation, which may be that
 * of another object, its content.
 *
 * @param store represents entities
 * @param validator what the action's answers are told apart by
 * @param <M> the model
 * @param <R> its representation
 */
record ActionResult<M, R>(ResourceStore<M, ?, R> store, Validator validator) {

	@Nullable Object of(@Nullable Object returned) {
		if (returned == null || returned instanceof OperationResult) {
			return returned;
		}
		if (this.store.model().isInstance(returned)) {
			M model = this.store.model().cast(returned);
			R shown = this.store.represent(List.of(model)).get(0);
			return (this.validator == Validator.STRONG) ? OperationResult.of(shown, this.store.state(model, shown))
					: of(shown);
		}
		Object value = (returned instanceof Collection<?> several && !several.isEmpty()
				&& several.stream().allMatch(this.store.model()::isInstance))
						? this.store.represent(several.stream().map(this.store.model()::cast).toList()) : returned;
		return switch (this.validator) {
			case NONE -> value;
			case WEAK -> OperationResult.of(value, EntityState.ofWeakContent());
			case STRONG -> OperationResult.of(value, EntityState.ofContent());
		};
	}

}
