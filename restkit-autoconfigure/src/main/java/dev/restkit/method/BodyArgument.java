package dev.restkit.method;

import java.util.List;
import java.util.Map;

import dev.restkit.component.Argument;
import dev.restkit.operation.Invocation;
import dev.restkit.operation.InvocationBody;
import dev.restkit.operation.Parameter;
import dev.restkit.problem.Pointer;
import dev.restkit.schema.ArraySchema;
import dev.restkit.validation.InputType;
import dev.restkit.validation.Reading;
import dev.restkit.validation.Rule;
import dev.restkit.validation.TextualData;
import org.jspecify.annotations.Nullable;

/**
 * The whole body.
 *
 * @param parameter the parameter
 * @param type reads the body
 */
record BodyArgument(Parameter parameter, InputType type) implements Argument {

	@Override
	public List<Parameter> parameters() {
		return List.of(this.parameter);
	}

	@Override
	public @Nullable Object supply(Invocation invocation, Reading reading) {
		InvocationBody body = invocation.body();
		Object sent = body.isEmpty() ? nothing() : body.parse();
		Object data = TextualData.of(invocation, sent, this.parameter.schema(), reading.fields());
		if (data != null) {
			return this.type.read(data, Pointer.root(), reading);
		}
		if (this.parameter.required()) {
			reading.report(Pointer.root(), Rule.NO_DATA);
			return null;
		}
		return this.type.absent();
	}

	/**
	 * An empty body leaves out every property, so that each one required is named.
	 */
	private @Nullable Object nothing() {
		boolean list = this.parameter.schema() instanceof ArraySchema;
		return (this.parameter.required() && !list) ? Map.of() : null;
	}

}
