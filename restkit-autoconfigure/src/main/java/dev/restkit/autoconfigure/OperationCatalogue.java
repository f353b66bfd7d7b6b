package dev.restkit.autoconfigure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import dev.restkit.operation.OperationRegistry;
import dev.restkit.pipeline.OperationExecutor;
import dev.restkit.pipeline.OperationPlan;
import dev.restkit.pipeline.OperationSource;
import dev.restkit.visibility.FieldRules;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.util.function.SingletonSupplier;

/**
 * Reads the plans of all operations once, when all singletons stand: before that,
 * controllers are not complete, and after that, the server takes requests. What is wrong
 * with a declaration stops the start here.
 *
 * @since 0.1.0
 */
public final class OperationCatalogue implements SmartInitializingSingleton {

	private final ObjectProvider<OperationSource> sources;

	private final ObjectProvider<Root> root;

	private final ObjectProvider<OperationRegistry> registry;

	private final ObjectProvider<OperationExecutor> executor;

	private final ObjectProvider<FieldRules> fields;

	private final Supplier<List<OperationPlan>> plans;

	OperationCatalogue(ObjectProvider<OperationSource> sources, ObjectProvider<Root> root,
			ObjectProvider<OperationRegistry> registry, ObjectProvider<OperationExecutor> executor,
			ObjectProvider<FieldRules> fields) {
		this.fields = fields;
		this.sources = sources;
		this.root = root;
		this.registry = registry;
		this.executor = executor;
		this.plans = SingletonSupplier.of(this::read);
	}

	/**
	 * The plans of all operations, in the order in which documents list them.
	 * @return the plans
	 */
	public List<OperationPlan> plans() {
		return this.plans.get();
	}

	@Override
	public void afterSingletonsInstantiated() {
		this.registry.getObject();
		this.executor.getObject();
	}

	private List<OperationPlan> read() {
		List<OperationPlan> plans = new ArrayList<>();
		this.sources.orderedStream().forEach((source) -> plans.addAll(source.plans()));
		this.fields.ifAvailable(FieldRules::check);
		Root first = this.root.getIfAvailable();
		OperationPlan plan = (first != null) ? first.plan(plans) : null;
		if (plan != null) {
			plans.add(0, plan);
		}
		return List.copyOf(plans);
	}

	/**
	 * Makes the operation that leads to all others.
	 */
	@FunctionalInterface
	public interface Root {

		/**
		 * Make the operation.
		 * @param plans the plans of all others
		 * @return its plan, or {@code null} if there is nothing that it could lead to
		 */
		@Nullable OperationPlan plan(List<OperationPlan> plans);

	}

}
