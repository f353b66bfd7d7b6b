package dev.restkit.validation;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

import dev.restkit.problem.Pointer;
import dev.restkit.problem.Violation;
import dev.restkit.schema.PropertyNaming;
import jakarta.validation.ConstraintViolation;

/**
 * Describes what Jakarta Validation found in the client's words: places named as clients
 * name them, codes and sentences of Django REST framework where it has one for the
 * constraint. A message that the application wrote itself is kept.
 *
 * @since 0.1.0
 */
public final class ConstraintViolationDescriber {

	private final ConstraintPath path;

	private final ConstraintSentence sentence = new ConstraintSentence();

	/**
	 * Create a describer.
	 * @param naming names properties as clients see them
	 */
	public ConstraintViolationDescriber(PropertyNaming naming) {
		this.path = new ConstraintPath(naming);
	}

	/**
	 * Describe violations.
	 * @param violations what Jakarta Validation found
	 * @return the same without repetitions, ordered by place
	 */
	public List<Violation> describe(Collection<? extends ConstraintViolation<?>> violations) {
		return describe(violations, Pointer.root());
	}

	/**
	 * Describe violations of something that is itself a part of the input.
	 * @param violations what Jakarta Validation found
	 * @param at where that part stands
	 * @return the same without repetitions, ordered by place
	 */
	public List<Violation> describe(Collection<? extends ConstraintViolation<?>> violations, Pointer at) {
		return describe(violations, at, ParameterNaming.identity());
	}

	/**
	 * Describe violations of the arguments of a method.
	 * @param violations what Jakarta Validation found
	 * @param parameters names the method's parameters as clients do
	 * @return the same without repetitions, ordered by place
	 */
	public List<Violation> describe(Collection<? extends ConstraintViolation<?>> violations,
			ParameterNaming parameters) {
		return describe(violations, Pointer.root(), parameters);
	}

	private List<Violation> describe(Collection<? extends ConstraintViolation<?>> violations, Pointer at,
			ParameterNaming parameters) {
		return violations.stream()
			.map((violation) -> this.sentence.describe(violation, this.path.of(violation, at, parameters)))
			.distinct()
			.sorted(Comparator.comparing(Violation::pointer).thenComparing(Violation::code))
			.toList();
	}

}
