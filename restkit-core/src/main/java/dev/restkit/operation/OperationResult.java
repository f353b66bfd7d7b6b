package dev.restkit.operation;

import java.util.concurrent.Flow;
import java.util.function.Function;

import dev.restkit.problem.Problem;
import dev.restkit.representation.Link;
import org.jspecify.annotations.Nullable;

/**
 * What came of an {@link Invocation}.
 *
 * @since 0.1.0
 */
public sealed interface OperationResult {

	/**
	 * Nothing to show.
	 */
	OperationResult EMPTY = new Empty();

	/**
	 * Turn the result into something else; whoever forgets a case does not compile.
	 * @param <T> what it is turned into
	 * @param cases one function for each kind of result
	 * @return what the function of its kind returned
	 */
	<T> T fold(Cases<T> cases);

	/**
	 * A value to represent.
	 * @param value the value
	 * @return the result
	 */
	static OperationResult of(Object value) {
		return new Value(value, null, null);
	}

	/**
	 * A value to represent, of which copies can be told to be current.
	 * @param value the value
	 * @param state what tells
	 * @return the result
	 */
	static OperationResult of(Object value, EntityState state) {
		return new Value(value, null, state);
	}

	/**
	 * A representation, a collection of them, a page, or neutral data.
	 *
	 * @param value the value
	 * @param created where the object that was created is found, or {@code null}
	 * @param state what tells whether a client's copy is current, or {@code null} if
	 * nothing does
	 */
	record Value(Object value, @Nullable Link<?> created, @Nullable EntityState state) implements OperationResult {

		@Override
		public <T> T fold(Cases<T> cases) {
			return cases.value().apply(this);
		}

	}

	/**
	 * Values that come one after the other.
	 *
	 * @param items the values; nothing of them is made before somebody subscribes
	 */
	record Stream(Flow.Publisher<?> items) implements OperationResult {

		@Override
		public <T> T fold(Cases<T> cases) {
			return cases.stream().apply(this);
		}

	}

	/**
	 * A message of the wire itself, handed through untouched.
	 *
	 * @param message the message
	 */
	record Raw(Object message) implements OperationResult {

		@Override
		public <T> T fold(Cases<T> cases) {
			return cases.raw().apply(this);
		}

	}

	/**
	 * Nothing.
	 */
	record Empty() implements OperationResult {

		@Override
		public <T> T fold(Cases<T> cases) {
			return cases.empty().apply(this);
		}

	}

	/**
	 * A problem.
	 *
	 * @param problem what went wrong
	 */
	record Failure(Problem problem) implements OperationResult {

		@Override
		public <T> T fold(Cases<T> cases) {
			return cases.failure().apply(this);
		}

	}

	/**
	 * One function for each kind of result.
	 *
	 * @param <T> what results are turned into
	 * @param value for a value
	 * @param stream for a stream
	 * @param raw for a message of the wire itself
	 * @param empty for nothing
	 * @param failure for a problem
	 */
	record Cases<T>(Function<Value, T> value, Function<Stream, T> stream, Function<Raw, T> raw,
			Function<Empty, T> empty, Function<Failure, T> failure) {

	}

}
