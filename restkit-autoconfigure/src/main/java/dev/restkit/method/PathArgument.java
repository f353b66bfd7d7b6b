package dev.restkit.method;

import java.util.List;
import java.util.Optional;

import dev.restkit.component.Argument;
import dev.restkit.operation.Invocation;
import dev.restkit.operation.Parameter;
import dev.restkit.operation.ParameterLocation;
import dev.restkit.problem.Pointer;
import dev.restkit.problem.ProblemException;
import dev.restkit.validation.ChoiceType;
import dev.restkit.validation.ConvertedType;
import dev.restkit.validation.InputType;
import dev.restkit.validation.Reading;
import dev.restkit.validation.SingleValueType;
import org.jspecify.annotations.Nullable;

/**
 * A variable of the path. A text that its type does not print exactly so is the path of
 * nothing.
 *
 * @param parameter the parameter
 * @param type reads the text
 * @param wrapped whether the handler takes it as an {@link Optional}
 */
record PathArgument(Parameter parameter, InputType type, boolean wrapped) implements Argument {

	static PathArgument of(String name, InputType type, boolean wrapped) {
		return new PathArgument(Parameter.of(name, ParameterLocation.PATH, type.schema(), true), type, wrapped);
	}

	@Override
	public List<Parameter> parameters() {
		return List.of(this.parameter);
	}

	@Override
	public Object supply(Invocation invocation, Reading reading) {
		String text = invocation.path().get(this.parameter.name());
		Object value = (text != null) ? read(text) : null;
		if (value == null || !isWrittenSo(value, text)) {
			throw ProblemException.notFound();
		}
		return this.wrapped ? Optional.of(value) : value;
	}

	private @Nullable Object read(String text) {
		Reading attempt = Reading.whole();
		Object value = this.type.read(text, Pointer.root(), attempt);
		return (attempt.count() == 0) ? value : null;
	}

	/**
	 * A choice has one spelling anyway, and a form of the application's own is its own
	 * business.
	 */
	private boolean isWrittenSo(Object value, @Nullable String text) {
		return this.type instanceof ChoiceType || this.type instanceof ConvertedType
				|| this.type instanceof SingleValueType || value.toString().equals(text);
	}

}
