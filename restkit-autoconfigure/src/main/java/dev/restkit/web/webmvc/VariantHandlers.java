package dev.restkit.web.webmvc;

import java.util.ArrayList;
import java.util.List;

import dev.restkit.operation.Operation;
import dev.restkit.operation.Operation.Documentation;
import dev.restkit.pipeline.OperationPlan;

import org.springframework.web.servlet.mvc.method.RequestMappingInfo;

/**
 * Handlers of one method and path, which Spring tells apart by what else a request says.
 */
final class VariantHandlers {

	private VariantHandlers() {
	}

	/**
	 * Join handlers of one method and path. Those that others may call are left out:
	 * whoever may not call them is not to read of them.
	 * @param handlers the handlers, in the order in which documents list them
	 * @return the plan of the first that documents show, with the others as its variants
	 */
	static OperationPlan join(List<ControllerOperation> handlers) {
		ControllerOperation first = handlers.stream()
			.filter(VariantHandlers::isShown)
			.findFirst()
			.orElse(handlers.get(0));
		OperationPlan plan = first.plan();
		List<Operation> variants = handlers.stream()
			.filter((other) -> other != first && isShown(first) && isShown(other))
			.filter((other) -> other.route().isForAllMethods() == first.route().isForAllMethods())
			.filter((other) -> String.valueOf(other.plan().access()).equals(String.valueOf(plan.access())))
			.map(VariantHandlers::described)
			.toList();
		return variants.isEmpty() ? plan : plan.with(described(first).withVariants(variants));
	}

	private static boolean isShown(ControllerOperation operation) {
		return !operation.plan().operation().documentation().hidden();
	}

	/**
	 * Documents have no other place for what chooses a variant, unless it is the type of
	 * a body.
	 */
	private static Operation described(ControllerOperation handler) {
		Operation operation = handler.plan().operation();
		List<String> conditions = conditions(handler.route().mapping());
		if (conditions.isEmpty()) {
			return operation;
		}
		Documentation known = operation.documentation();
		String condition = "Where the request has " + String.join(" and ", conditions) + ".";
		return operation.withDocumentation(known.withTexts(known.summary(),
				(known.description() != null) ? condition + "\n\n" + known.description() : condition));
	}

	private static List<String> conditions(RequestMappingInfo mapping) {
		List<String> conditions = new ArrayList<>();
		mapping.getParamsCondition()
			.getExpressions()
			.forEach((expression) -> conditions.add("the parameter `" + expression + "`"));
		mapping.getHeadersCondition()
			.getExpressions()
			.forEach((expression) -> conditions.add("the header `" + expression + "`"));
		return conditions;
	}

}
