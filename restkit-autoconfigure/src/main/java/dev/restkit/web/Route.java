package dev.restkit.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.restkit.pipeline.OperationPlan;

/**
 * One method of one path.
 *
 * @param plan what answers it
 * @param names the names of its variables, in the order in which they stand in the path
 */
record Route(OperationPlan plan, List<String> names) {

	Map<String, String> variables(List<String> values) {
		if (values.size() == 1) {
			return Map.of(this.names.get(0), values.get(0));
		}
		Map<String, String> variables = new LinkedHashMap<>();
		for (int index = 0; index < values.size(); index++) {
			variables.put(this.names.get(index), values.get(index));
		}
		return variables;
	}

}
