package dev.restkit.component;

import java.util.Objects;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * One header, named by the parameter that takes it: {@code Header<String> userAgent} is
 * {@code User-Agent} (API Star's {@code http.Header}). Absent headers have no value.
 *
 * @param <T> the type that the header is converted to
 * @since 0.1.0
 */
public final class Header<T> {

	private final @Nullable T value;

	private Header(@Nullable T value) {
		this.value = value;
	}

	/**
	 * A header with a value; what a unit test passes.
	 * @param <T> the type
	 * @param value the value, or {@code null} for an absent header
	 * @return the header
	 */
	public static <T> Header<T> of(@Nullable T value) {
		return new Header<>(value);
	}

	/**
	 * A header that the client did not send.
	 * @param <T> the type
	 * @return the header
	 */
	public static <T> Header<T> absent() {
		return new Header<>(null);
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

	public <U> Header<U> map(Function<? super T, ? extends @Nullable U> function) {
		return new Header<>((this.value != null) ? function.apply(this.value) : null);
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof Header<?> header && Objects.equals(header.value, this.value);
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
