package dev.restkit.autoconfigure.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import dev.restkit.autoconfigure.OperationCatalogue;
import dev.restkit.method.WrittenDocumentation;
import dev.restkit.pipeline.OperationPlan;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.util.ClassUtils;

/**
 * Tells documents what the groups of all operations are about: what is written about the
 * first class of each that anything is written about.
 *
 * @param catalogue knows the operations
 * @param documentation what people wrote
 */
record CatalogueGroups(ObjectProvider<OperationCatalogue> catalogue,
		ObjectProvider<WrittenDocumentation> documentation) implements Supplier<Map<String, String>> {

	@Override
	public Map<String, String> get() {
		OperationCatalogue known = this.catalogue.getIfAvailable();
		WrittenDocumentation written = this.documentation.getIfAvailable();
		Map<String, String> descriptions = new HashMap<>();
		if (known != null && written != null) {
			List<OperationPlan> plans = known.plans();
			plans.forEach((plan) -> describe(plan, written, descriptions));
		}
		return Map.copyOf(descriptions);
	}

	private static void describe(OperationPlan plan, WrittenDocumentation written, Map<String, String> descriptions) {
		Object owner = plan.owner();
		String group = plan.operation().group();
		String text = (owner != null && !descriptions.containsKey(group))
				? written.ofGroup(group, ClassUtils.getUserClass(owner)) : null;
		if (text != null) {
			descriptions.put(group, text);
		}
	}

}
