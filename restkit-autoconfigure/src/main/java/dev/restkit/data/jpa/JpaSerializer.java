package dev.restkit.data.jpa;

import java.util.Collection;
import java.util.List;

import dev.restkit.authentication.CurrentUser;
import dev.restkit.serializer.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * A serializer over a store, for those who write their handlers themselves.
 *
 * @param <M> the entity
 * @param <R> its representation
 */
final class JpaSerializer<M, R> implements Serializer<M, R> {

	private final JpaResourceStore<M, ?, R> store;

	JpaSerializer(JpaResourceStore<M, ?, R> store) {
		this.store = store;
	}

	@Override
	public R represent(M model) {
		return this.store.represent(List.of(model)).get(0);
	}

	@Override
	public List<R> represent(Collection<? extends M> models) {
		return this.store.represent(List.copyOf(models));
	}

	@Override
	public M create(@Nullable Object input) {
		return this.store.instantiate(this.store.readUnscoped(input, null, false));
	}

	@Override
	public M create(@Nullable Object input, CurrentUser user) {
		return this.store.instantiate(this.store.read(input, null, false, user));
	}

	@Override
	public void update(M model, @Nullable Object input, boolean partial) {
		this.store.apply(model, this.store.readUnscoped(input, model, partial));
	}

	@Override
	public void update(M model, @Nullable Object input, boolean partial, CurrentUser user) {
		this.store.apply(model, this.store.read(input, model, partial, user));
	}

}
