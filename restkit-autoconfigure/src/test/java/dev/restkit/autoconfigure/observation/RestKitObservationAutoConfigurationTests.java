package dev.restkit.autoconfigure.observation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import dev.restkit.operation.HttpBinding;
import dev.restkit.operation.Invocation;
import dev.restkit.operation.Operation;
import dev.restkit.operation.OperationId;
import dev.restkit.operation.OperationResult;
import dev.restkit.pipeline.OperationExecutor;
import dev.restkit.pipeline.OperationInterceptor;
import dev.restkit.pipeline.OperationPlan;
import dev.restkit.pipeline.ProblemResolver;
import dev.restkit.problem.ProblemException;
import dev.restkit.schema.AnySchema;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RestKitObservationAutoConfiguration}.
 */
class RestKitObservationAutoConfigurationTests {

	private static final Operation OPERATION = new Operation(new OperationId("things.list"), "things",
			Operation.Documentation.none(), List.of(), new AnySchema(),
			new HttpBinding("GET", "/things", 200, List.of(), List.of()), "Things.list()");

	private final ApplicationContextRunner context = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(RestKitObservationAutoConfiguration.class));

	private final List<String> seen = new ArrayList<>();

	@Test
	void everyCallIsObservedWithWhatCameOfIt() {
		this.context.withBean(ObservationRegistry.class, this::registry).run((started) -> {
			List<OperationInterceptor> outermost = started.getBeanProvider(OperationInterceptor.class)
				.orderedStream()
				.toList();
			call(outermost, () -> OperationResult.of("fine"));
			call(outermost, () -> {
				throw ProblemException.notFound();
			});
			call(outermost, () -> {
				throw new IllegalStateException("broken");
			});
		});
		assertThat(this.seen).containsExactly("restkit.operation things.list SUCCESS null",
				"restkit.operation things.list CLIENT_ERROR null",
				"restkit.operation things.list SERVER_ERROR java.lang.IllegalStateException: broken");
	}

	@Test
	void nothingIsObservedWhereNobodyWantsIt() {
		this.context.run((started) -> assertThat(started).doesNotHaveBean(OperationInterceptor.class));
		this.context.withBean(ObservationRegistry.class, () -> ObservationRegistry.NOOP)
			.run((started) -> assertThat(call(started.getBeanProvider(OperationInterceptor.class).stream().toList(),
					() -> OperationResult.of("fine")))
				.isEqualTo(OperationResult.of("fine")));
		this.context.withClassLoader(new FilteredClassLoader(ObservationRegistry.class))
			.run((started) -> assertThat(started).doesNotHaveBean(OperationInterceptor.class));
	}

	private ObservationRegistry registry() {
		ObservationRegistry registry = ObservationRegistry.create();
		registry.observationConfig().observationHandler(new ObservationHandler<>() {

			@Override
			public void onStop(Observation.Context observed) {
				RestKitObservationAutoConfigurationTests.this.seen.add(observed.getName() + " "
						+ observed.getContextualName() + " " + outcome(observed) + " " + observed.getError());
			}

			@Override
			public boolean supportsContext(Observation.Context observed) {
				return true;
			}

		});
		return registry;
	}

	private static String outcome(Observation.Context observed) {
		return String.valueOf(observed.getLowCardinalityKeyValue("outcome").getValue());
	}

	private static OperationResult call(List<OperationInterceptor> outermost, Callable<Object> handler) {
		OperationPlan plan = OperationPlan.of(OPERATION, (call) -> new Object[0], (arguments) -> handler.call());
		return new OperationExecutor(List.of(plan), new ProblemResolver(List.of(), (failure) -> {
			// It is expected.
		}), outermost).execute(Invocation.of(OPERATION, Map.of(), Map.of()));
	}

}
