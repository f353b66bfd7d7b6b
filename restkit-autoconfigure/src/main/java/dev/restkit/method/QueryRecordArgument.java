package dev.restkit.method;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.restkit.component.Argument;
import dev.restkit.operation.Invocation;
import dev.restkit.operation.Parameter;
import dev.restkit.problem.Pointer;
import dev.restkit.schema.ArraySchema;
import dev.restkit.validation.InputType;
import dev.restkit.validation.Reading;
import org.jspecify.annotations.Nullable;

/**
 * A record whose components are query parameters.
 *
 * @param parameters one for each component
 * @param lists the parameters that are empty lists where they are absent
 * @param type reads the record
 */
record QueryRecordArgument(List<Parameter> parameters, Set<String> lists, InputType type) implements Argument {

	QueryRecordArgument {
		parameters = List.copyOf(parameters);
		lists = Set.copyOf(lists);
	}

	@Override
	public @Nullable Object supply(Invocation invocation, Reading reading) {
		Map<String, Object> input = new LinkedHashMap<>();
		for (Parameter parameter : this.parameters) {
			List<String> values = invocation.query().get(parameter.name());
			if (values == null && this.lists.contains(parameter.name())) {
				input.put(parameter.name(), List.of());
			}
			else if (values != null && !values.isEmpty()) {
				input.put(parameter.name(), (parameter.schema() instanceof ArraySchema) ? values : values.get(0));
			}
		}
		return this.type.read(input, Pointer.root(), reading);
	}

}
