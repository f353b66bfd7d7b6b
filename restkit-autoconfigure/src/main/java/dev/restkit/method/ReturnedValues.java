package dev.restkit.method;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import dev.restkit.operation.OperationResult;
import dev.restkit.pipeline.OperationHandler;
import dev.restkit.problem.Problem;
import dev.restkit.problem.ProblemKind;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.FlowAdapters;

import org.springframework.core.ReactiveAdapter;
import org.springframework.core.ReactiveAdapterRegistry;

/**
 * Takes what handlers return out of what it is wrapped in: what may be there, what comes
 * later, what comes one after the other. Which of them it is says the declared type.
 */
final class ReturnedValues {

	/** As long as servers wait for what comes later. */
	private static final long PATIENCE_SECONDS = 30;

	private static final List<Class<?>> LATER = List.of(Optional.class, Callable.class, CompletionStage.class);

	private ReturnedValues() {
	}

	/**
	 * Whether values come one after the other.
	 * @param type what a handler declares to return
	 * @return {@code true} for a stream
	 */
	static boolean isStream(Class<?> type) {
		if (Flow.Publisher.class.isAssignableFrom(type)) {
			return true;
		}
		ReactiveAdapter adapter = adapter(type, null);
		return adapter != null && adapter.isMultiValue();
	}

	/**
	 * Whether one value, or none, comes later by a library for that.
	 * @param type what a handler declares to return
	 * @return {@code true} for one such as {@code Mono}
	 */
	static boolean isReactiveValue(Class<?> type) {
		ReactiveAdapter adapter = adapter(type, null);
		return adapter != null && !adapter.isMultiValue();
	}

	/**
	 * Have a handler return the values themselves.
	 * @param method the handler's method
	 * @param handler calls it
	 * @return the handler
	 * @throws HandlerDeclarationException if nobody could read what it returns
	 */
	static OperationHandler unwrapped(Method method, OperationHandler handler) {
		Class<?> type = method.getReturnType();
		boolean stream = isStream(type);
		if (stream && adapter(type, null) == null) {
			throw new HandlerDeclarationException(
					"'" + Signatures.of(method) + "' returns a stream, which Spring MVC cannot read without Reactor.",
					"Add io.projectreactor:reactor-core, or return a list.");
		}
		boolean wrapped = stream || isReactiveValue(type)
				|| LATER.stream().anyMatch((wrapper) -> wrapper.isAssignableFrom(type));
		return wrapped ? (arguments) -> unwrap(handler.handle(arguments)) : handler;
	}

	private static @Nullable Object unwrap(@Nullable Object value) throws Exception {
		if (value instanceof Optional<?> optional) {
			return unwrap(optional.orElse(null));
		}
		if (value instanceof CompletionStage<?> stage) {
			return unwrap(await(stage));
		}
		ReactiveAdapter adapter = (value != null) ? adapter(value.getClass(), value) : null;
		if (adapter == null) {
			// Streams of one known item are callable, too.
			return (value instanceof Callable<?> callable) ? unwrap(callable.call()) : value;
		}
		Flow.Publisher<?> items = FlowAdapters.toFlowPublisher(adapter.toPublisher(value));
		return adapter.isMultiValue() ? new OperationResult.Stream(items) : unwrap(await(FirstItem.of(items)));
	}

	private static @Nullable ReactiveAdapter adapter(Class<?> type, @Nullable Object value) {
		return ReactiveAdapterRegistry.getSharedInstance().getAdapter(type, value);
	}

	private static @Nullable Object await(CompletionStage<?> stage) throws Exception {
		CompletableFuture<?> future = stage.toCompletableFuture();
		try {
			return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
		}
		catch (ExecutionException ex) {
			throw (ex.getCause() instanceof Exception cause) ? cause : ex;
		}
		catch (TimeoutException ex) {
			future.cancel(true);
			throw Problem.of(ProblemKind.UNAVAILABLE).withHeader("Retry-After", "1").toException();
		}
	}

}
