package dev.restkit.method;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import dev.restkit.component.ArgumentProvider;
import dev.restkit.component.ComponentProvider;
import dev.restkit.operation.HttpBinding;
import dev.restkit.operation.Invocation;
import dev.restkit.operation.InvocationBody;
import dev.restkit.operation.Operation;
import dev.restkit.operation.OperationId;
import dev.restkit.operation.Peer;
import dev.restkit.operation.OperationResult;
import dev.restkit.pipeline.OperationExecutor;
import dev.restkit.pipeline.OperationPlan;
import dev.restkit.pipeline.ProblemResolver;
import dev.restkit.problem.Problem;
import dev.restkit.schema.PropertyNaming;
import dev.restkit.validation.UnknownFields;
import jakarta.validation.Validation;
import org.jspecify.annotations.Nullable;

/**
 * Reads and calls the handlers of one bean in a test.
 */
final class Handlers {

	private final Object bean;

	private final List<ComponentProvider<?>> components;

	private final List<ArgumentProvider> providers = new ArrayList<>();

	Handlers(Object bean, ComponentProvider<?>... components) {
		this.bean = bean;
		this.components = List.of(components);
	}

	Handlers with(ArgumentProvider provider) {
		this.providers.add(provider);
		return this;
	}

	OperationPlan read(String verb, String path, String name) {
		Method method = Stream.of(this.bean.getClass().getDeclaredMethods())
			.filter((candidate) -> candidate.getName().equals(name))
			.findFirst()
			.orElseThrow();
		HandlerMethodReader reader = new HandlerMethodReader(
				new TypeReader(PropertyNaming.identity(), UnknownFields.IGNORE), this.providers, this.components,
				Validation.buildDefaultValidatorFactory().getValidator());
		return reader
			.read(new HandlerDeclaration(this.bean, method, new HttpBinding(verb, path, 200, List.of(), List.of()),
					new OperationId("test"), "test", Operation.Documentation.none()));
	}

	Call call(String verb, String path, String name) {
		return new Call(read(verb, path, name), Map.of(), Map.of(), Map.of(), InvocationBody.NONE);
	}

	/**
	 * One call of a handler.
	 */
	record Call(OperationPlan plan, Map<String, String> path, Map<String, List<String>> query,
			Map<String, List<String>> headers, InvocationBody body) {

		Call path(String name, String value) {
			return new Call(this.plan, Map.of(name, value), this.query, this.headers, this.body);
		}

		Call query(String name, String... values) {
			return new Call(this.plan, this.path, Map.of(name, List.of(values)), this.headers, this.body);
		}

		Call header(String name, String value) {
			return new Call(this.plan, this.path, this.query, Map.of(name, List.of(value)), this.body);
		}

		Call body(@Nullable Object data) {
			return new Call(this.plan, this.path, this.query, this.headers,
					InvocationBody.of("application/json", () -> data));
		}

		@Nullable Object value() {
			return run().fold(new OperationResult.Cases<@Nullable Object>((value) -> value.value(), (stream) -> stream,
					(raw) -> raw, (empty) -> null, (failure) -> failure.problem()));
		}

		Problem problem() {
			return (Problem) Objects.requireNonNull(value());
		}

		List<String> violations() {
			return problem().errors().stream().map((violation) -> violation.field() + ": " + violation.code()).toList();
		}

		private OperationResult run() {
			ProblemResolver problems = new ProblemResolver(List.of(), (failure) -> {
				throw new AssertionError(failure);
			});
			return new OperationExecutor(List.of(this.plan), problems)
				.execute(new Invocation(this.plan.operation(), () -> "ada", this.path, this.query, this.headers,
						Map.of("basket", "7"), this.body, null, null, Peer.NONE, null));
		}

	}

}
