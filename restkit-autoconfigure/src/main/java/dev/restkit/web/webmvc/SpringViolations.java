package dev.restkit.web.webmvc;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.restkit.problem.Message;
import dev.restkit.problem.Pointer;
import dev.restkit.problem.Violation;
import dev.restkit.schema.PropertyNaming;
import dev.restkit.validation.ConstraintViolationDescriber;
import dev.restkit.validation.Rule;
import jakarta.validation.ConstraintViolation;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.util.ClassUtils;
import org.springframework.validation.BindException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.MethodValidationResult;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestPart;

/**
 * Says what Spring found wrong with input in RESTKit's words.
 */
final class SpringViolations {

	private static final Map<Class<?>, Rule> RULES = Map.ofEntries(Map.entry(Integer.class, Rule.NOT_AN_INTEGER),
			Map.entry(Long.class, Rule.NOT_AN_INTEGER), Map.entry(Short.class, Rule.NOT_AN_INTEGER),
			Map.entry(Byte.class, Rule.NOT_AN_INTEGER), Map.entry(BigInteger.class, Rule.NOT_AN_INTEGER),
			Map.entry(BigDecimal.class, Rule.NOT_A_NUMBER), Map.entry(Double.class, Rule.NOT_A_NUMBER),
			Map.entry(Float.class, Rule.NOT_A_NUMBER), Map.entry(Boolean.class, Rule.NOT_A_BOOLEAN),
			Map.entry(UUID.class, Rule.NOT_A_UUID), Map.entry(LocalDate.class, Rule.NOT_A_DATE),
			Map.entry(LocalTime.class, Rule.NOT_A_TIME), Map.entry(LocalDateTime.class, Rule.NOT_A_DATE_TIME));

	private final ConstraintViolationDescriber constraints;

	private final PropertyNaming naming;

	SpringViolations(ConstraintViolationDescriber constraints, PropertyNaming naming) {
		this.constraints = constraints;
		this.naming = naming;
	}

	/**
	 * Something that was not sent.
	 * @param name its name
	 * @return the violation
	 */
	Violation required(String name) {
		return violation(Pointer.of(name), Rule.REQUIRED);
	}

	/**
	 * A value that is not of its type.
	 * @param name its name
	 * @param mismatch what Spring says
	 * @return the violation
	 */
	Violation mismatch(String name, TypeMismatchException mismatch) {
		Class<?> type = mismatch.getRequiredType();
		Pointer at = Pointer.of(name);
		if (type != null && type.isEnum()) {
			String value = String.valueOf(mismatch.getValue());
			return Violation.at(at, Rule.CHOICE.code(), Rule.CHOICE.sentence(UnsupportedMediaType.shown(value)));
		}
		Rule rule = (type != null) ? RULES.get(ClassUtils.resolvePrimitiveIfNecessary(type)) : null;
		return violation(at, (rule != null) ? rule : Rule.INVALID);
	}

	/**
	 * What is wrong with a bean.
	 * @param errors Spring's errors
	 * @return the violations
	 */
	List<Violation> of(BindException errors) {
		MethodParameter parameter = (errors instanceof MethodArgumentNotValidException argument)
				? argument.getParameter() : null;
		List<Violation> violations = new ArrayList<>();
		collect(errors, ClientNames.of(parameter, errors.getTarget(), this.naming), from(parameter), violations);
		return violations;
	}

	/**
	 * What is wrong with the arguments of a method.
	 * @param result Spring's result
	 * @return the violations
	 */
	List<Violation> of(MethodValidationResult result) {
		List<Violation> violations = new ArrayList<>();
		for (ParameterValidationResult argument : result.getParameterValidationResults()) {
			Pointer at = place(argument);
			if (argument instanceof ParameterErrors errors) {
				ClientNames names = ClientNames.of(argument.getMethodParameter(), argument.getArgument(), this.naming);
				collect(errors, names, at, violations);
			}
			else {
				boolean body = isBody(argument.getMethodParameter());
				for (MessageSourceResolvable error : argument.getResolvableErrors()) {
					Violation violation = relocate(constraint(argument, error), at, error.getDefaultMessage());
					violations.add(body ? violation : missing(violation));
				}
			}
		}
		return violations;
	}

	/**
	 * What Jakarta Validation found.
	 * @param found the violations in its words
	 * @return the violations
	 */
	List<Violation> of(Collection<? extends ConstraintViolation<?>> found) {
		return this.constraints.describe(found, new CheckedParameters());
	}

	private void collect(Errors errors, ClientNames names, Pointer from, List<Violation> violations) {
		for (ObjectError error : errors.getAllErrors()) {
			Pointer at = (error instanceof FieldError field) ? FieldPath.resolve(field.getField(), from, names) : from;
			if (error instanceof FieldError field && field.isBindingFailure()) {
				violations.add(bindingFailure(field, errors, at));
			}
			else {
				ConstraintViolation<?> constraint = error.contains(ConstraintViolation.class)
						? error.unwrap(ConstraintViolation.class) : null;
				Violation violation = relocate(constraint, at, error.getDefaultMessage());
				violations.add(names.areConverted() ? violation : missing(violation));
			}
		}
	}

	/**
	 * What Spring takes from parameters, headers and cookies is {@code null} only where
	 * nothing was sent.
	 */
	private static Violation missing(Violation violation) {
		if (!violation.code().equals(Rule.NULL.code())) {
			return violation;
		}
		Message sentence = violation.message().equals(Rule.NULL.message()) ? Rule.REQUIRED.sentence()
				: violation.sentence();
		return new Violation(violation.field(), violation.pointer(), Rule.REQUIRED.code(), sentence);
	}

	private static Violation bindingFailure(FieldError field, Errors owner, Pointer at) {
		if (field.getRejectedValue() == null) {
			return violation(at, Rule.REQUIRED);
		}
		Class<?> type = (owner instanceof BindingResult result) ? result.getFieldType(field.getField()) : null;
		Rule rule = (type != null) ? RULES.get(ClassUtils.resolvePrimitiveIfNecessary(type)) : null;
		return violation(at, (rule != null) ? rule : Rule.INVALID);
	}

	/**
	 * The violation with the code and the sentence of a constraint, at a place that
	 * Spring knows better.
	 */
	private Violation relocate(@Nullable ConstraintViolation<?> constraint, Pointer at, @Nullable String message) {
		List<Violation> described = (constraint != null) ? this.constraints.describe(List.of(constraint)) : List.of();
		if (!described.isEmpty()) {
			return Violation.at(at, described.get(0).code(), described.get(0).sentence());
		}
		return (message != null) ? Violation.at(at, Rule.INVALID.code(), message) : violation(at, Rule.INVALID);
	}

	private static @Nullable ConstraintViolation<?> constraint(ParameterValidationResult result,
			MessageSourceResolvable error) {
		try {
			return result.unwrap(error, ConstraintViolation.class);
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	private static boolean isBody(MethodParameter parameter) {
		return parameter.hasParameterAnnotation(RequestBody.class);
	}

	private static Pointer place(ParameterValidationResult result) {
		MethodParameter parameter = result.getMethodParameter();
		Pointer at = (result instanceof ParameterErrors || isBody(parameter)) ? from(parameter)
				: Pointer.of(name(parameter));
		if (result.getContainerIndex() != null) {
			return at.child(result.getContainerIndex());
		}
		return (result.getContainerKey() != null) ? at.child(String.valueOf(result.getContainerKey())) : at;
	}

	/**
	 * Where the properties of a bean start: in its part of a form, otherwise at the top.
	 */
	private static Pointer from(@Nullable MethodParameter parameter) {
		return (parameter != null && parameter.hasParameterAnnotation(RequestPart.class)) ? Pointer.of(name(parameter))
				: Pointer.root();
	}

	/**
	 * The name that clients use for a parameter.
	 */
	static String name(MethodParameter parameter) {
		return MergedAnnotations.from(parameter.getParameterAnnotations())
			.stream()
			.filter((annotation) -> annotation.getType().getPackageName().startsWith("org.springframework.web"))
			.map((annotation) -> annotation.getValue("name", String.class).orElse(""))
			.filter((name) -> !name.isEmpty())
			.findFirst()
			.orElseGet(() -> String.valueOf(parameter.getParameterName()));
	}

	private static Violation violation(Pointer at, Rule rule) {
		return Violation.at(at, rule.code(), rule.sentence());
	}

}
