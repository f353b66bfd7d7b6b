package dev.restkit.method;

import java.util.List;

import dev.restkit.component.Argument;
import dev.restkit.operation.Invocation;
import dev.restkit.operation.Parameter;
import dev.restkit.problem.Pointer;
import dev.restkit.validation.InputType;
import dev.restkit.validation.Reading;
import dev.restkit.validation.Rule;
import org.jspecify.annotations.Nullable;

/**
 * A query parameter; a list for one that may be repeated.
 *
 * @param parameter the parameter
 * @param type reads its value, or all its values
 * @param repeated whether it may be repeated
 * @param nullable whether nothing stands for an absent one, also for a list
 */
record QueryArgument(Parameter parameter, InputType type, boolean repeated, boolean nullable) implements Argument {

	@Override
	public List<Parameter> parameters() {
		return List.of(this.parameter);
	}

	@Override
	public @Nullable Object supply(Invocation invocation, Reading reading) {
		List<String> values = invocation.query().getOrDefault(this.parameter.name(), List.of());
		if (!values.isEmpty() || (this.repeated && !this.nullable)) {
			Object input = this.repeated ? values : values.get(0);
			return this.type.read(input, Pointer.of(this.parameter.name()), reading);
		}
		if (this.parameter.required()) {
			reading.report(Pointer.of(this.parameter.name()), Rule.REQUIRED);
			return null;
		}
		return this.type.absent();
	}

}
