package dev.restkit.component;

import java.util.Objects;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * One query parameter, named by the parameter that takes it: for a handler that wants to
 * say so, or to tell an absent one from an empty one (API Star's
 * {@code http.QueryParam}).
 *
 * @param <T> the type that the query parameter is converted to
 * @since 0.1.0
 */
public final class QueryParam<T> {

	private final @Nullable T value;

	private QueryParam(@Nullable T value) {
		this.value = value;
	}

	/**
	 * A query parameter with a value; what a unit test passes.
	 * @param <T> the type
	 * @param value the value, or {@code null} for an absent one
	 * @return the query parameter
	 */
	public static <T> QueryParam<T> of(@Nullable T value) {
		return new QueryParam<>(value);
	}

	/**
	 * A query parameter that the client did not send.
	 * @param <T> the type
	 * @return the query parameter
	 */
	public static <T> QueryParam<T> absent() {
		return new QueryParam<>(null);
	}

	public boolean isPresent() {
		return this.value != null;
	}

	public @Nullable T get() {
		return this.value;
	}

	public T orElse(T other) {
		return (this.value != null) ? this.value : other;
	}

	public <U> QueryParam<U> map(Function<? super T, ? extends @Nullable U> function) {
		return new QueryParam<>((this.value != null) ? function.apply(this.value) : null);
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof QueryParam<?> parameter && Objects.equals(parameter.value, this.value);
	}

	@Override
	public int hashCode() {
		return Objects.hashCode(this.value);
	}

	@Override
	public String toString() {
		return String.valueOf(this.value);
	}

}
