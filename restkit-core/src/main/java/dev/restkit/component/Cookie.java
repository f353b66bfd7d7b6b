package dev.restkit.component;

import java.util.Objects;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * One cookie, named by the parameter that takes it. Absent cookies have no value.
 *
 * @param <T> the type that the cookie is converted to
 * @since 0.1.0
 */
public final class Cookie<T> {

	private final @Nullable T value;

	private Cookie(@Nullable T value) {
		this.value = value;
	}

	/**
	 * A cookie with a value; what a unit test passes.
	 * @param <T> the type
	 * @param value the value, or {@code null} for an absent cookie
	 * @return the cookie
	 */
	public static <T> Cookie<T> of(@Nullable T value) {
		return new Cookie<>(value);
	}

	/**
	 * A cookie that the client did not send.
	 * @param <T> the type
	 * @return the cookie
	 */
	public static <T> Cookie<T> absent() {
		return new Cookie<>(null);
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

	public <U> Cookie<U> map(Function<? super T, ? extends @Nullable U> function) {
		return new Cookie<>((this.value != null) ? function.apply(this.value) : null);
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof Cookie<?> cookie && Objects.equals(cookie.value, this.value);
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
