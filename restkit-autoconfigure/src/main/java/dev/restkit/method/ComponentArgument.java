package dev.restkit.method;

import java.util.List;
import java.util.function.Function;

import dev.restkit.component.Argument;
import dev.restkit.operation.Invocation;
import dev.restkit.operation.Parameter;
import dev.restkit.validation.Reading;

/**
 * A part of the call itself: its headers, its caller.
 *
 * @param part takes the part
 */
record ComponentArgument(Function<Invocation, Object> part) implements Argument {

	@Override
	public List<Parameter> parameters() {
		return List.of();
	}

	@Override
	public Object supply(Invocation invocation, Reading reading) {
		return this.part.apply(invocation);
	}

}
