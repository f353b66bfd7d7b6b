package dev.restkit.method;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import dev.restkit.problem.Pointer;
import dev.restkit.problem.ProblemException;
import dev.restkit.problem.Violation;
import dev.restkit.validation.ConstraintViolationDescriber;
import jakarta.validation.Validator;
import org.jspecify.annotations.Nullable;

/**
 * What only Jakarta Validation can check of the arguments of one handler.
 *
 * @param validator checks
 * @param describer describes what it finds
 * @param bean the handler's bean
 * @param method the handler, or {@code null} if none of its parameters needs a check of
 * its own
 * @param objects the arguments whose types need a check
 * @param names what clients call the parameters
 */
record ArgumentChecks(Validator validator, ConstraintViolationDescriber describer, Object bean, @Nullable Method method,
		List<Integer> objects, List<String> names) {

	ArgumentChecks {
		objects = List.copyOf(objects);
		names = List.copyOf(names);
	}

	ArgumentChecks withNames(List<String> other) {
		return new ArgumentChecks(this.validator, this.describer, this.bean, this.method, this.objects, other);
	}

	/**
	 * Check the arguments.
	 * @param arguments the arguments, in the order of the signature
	 * @throws ProblemException with all violations at once
	 */
	void check(@Nullable Object[] arguments) {
		Set<Violation> found = new LinkedHashSet<>();
		if (this.method != null) {
			found.addAll(this.describer.describe(
					this.validator.forExecutables().validateParameters(this.bean, this.method, arguments),
					(violation, parameter) -> this.names.get(parameter.getParameterIndex())));
		}
		for (int index : this.objects) {
			check(arguments[index], Pointer.root(), found);
		}
		if (!found.isEmpty()) {
			throw ProblemException.invalid(new ArrayList<>(found));
		}
	}

	private void check(@Nullable Object value, Pointer at, Set<Violation> found) {
		if (value instanceof Iterable<?> items) {
			int index = 0;
			for (Object item : items) {
				check(item, at.child(index++), found);
			}
		}
		else if (value != null) {
			found.addAll(this.describer.describe(this.validator.validate(value), at));
		}
	}

}
