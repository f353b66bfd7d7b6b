package dev.restkit.component;

import java.util.List;

import dev.restkit.operation.Invocation;
import dev.restkit.operation.Parameter;
import dev.restkit.validation.Reading;
import org.jspecify.annotations.Nullable;

/**
 * How one argument of a handler is supplied, decided once at start-up.
 *
 * @since 0.1.0
 */
public interface Argument {

	/**
	 * What it takes from the message; empty for a component.
	 * @return the parameters, for documents and for the check that every path variable is
	 * taken
	 */
	List<Parameter> parameters();

	/**
	 * Supply the argument.
	 * @param invocation the call
	 * @param reading collects what is wrong with the input
	 * @return the argument; {@code null} for none, or where something was reported
	 */
	@Nullable Object supply(Invocation invocation, Reading reading);

}
