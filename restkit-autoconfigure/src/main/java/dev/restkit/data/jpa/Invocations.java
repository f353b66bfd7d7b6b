package dev.restkit.data.jpa;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Calls method handles and throws what they throw.
 */
final class Invocations {

	private Invocations() {
	}

	static Object call(Callee callee) {
		return Objects.requireNonNull(callNullable(callee), "Nothing was returned");
	}

	static @Nullable Object callNullable(Callee callee) {
		try {
			return callee.call();
		}
		catch (RuntimeException | Error ex) {
			throw ex;
		}
		catch (Throwable ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * A call of a method handle.
	 */
	@FunctionalInterface
	interface Callee {

		@Nullable Object call() throws Throwable;

	}

}
