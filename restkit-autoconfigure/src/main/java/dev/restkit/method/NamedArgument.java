package dev.restkit.method;

import java.util.List;
import java.util.function.Function;

import dev.restkit.component.Argument;
import dev.restkit.operation.Invocation;
import dev.restkit.operation.Parameter;
import dev.restkit.problem.Pointer;
import dev.restkit.validation.InputType;
import dev.restkit.validation.Reading;
import dev.restkit.validation.Rule;
import org.jspecify.annotations.Nullable;

/**
 * A {@code Header<T>}, {@code QueryParam<T>} or {@code Cookie<T>}.
 *
 * @param parameter the parameter
 * @param source takes what the client sent; a text, or a list of them
 * @param type reads it
 * @param wrapper turns it into the component; absent for {@code null}
 */
record NamedArgument(Parameter parameter, Function<Invocation, @Nullable Object> source, InputType type,
		Function<@Nullable Object, Object> wrapper) implements Argument {

	@Override
	public List<Parameter> parameters() {
		return List.of(this.parameter);
	}

	@Override
	public Object supply(Invocation invocation, Reading reading) {
		Object sent = this.source.apply(invocation);
		if (sent == null && this.parameter.required()) {
			reading.report(Pointer.of(this.parameter.name()), Rule.REQUIRED);
		}
		Object value = (sent != null) ? this.type.read(sent, Pointer.of(this.parameter.name()), reading) : null;
		return this.wrapper.apply(value);
	}

}
