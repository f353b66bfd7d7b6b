package dev.restkit.validation;

import java.util.Collection;
import java.util.Map;

import dev.restkit.problem.Pointer;
import dev.restkit.problem.Violation;
import jakarta.validation.ConstraintViolation;
import org.jspecify.annotations.Nullable;

/**
 * Says what a constraint violation is, with Django REST framework's code.
 */
final class ConstraintSentence {

	private static final String BUILT_IN = "{jakarta.validation.constraints.";

	Violation describe(ConstraintViolation<?> violation, Pointer at) {
		Map<String, Object> attributes = violation.getConstraintDescriptor().getAttributes();
		Class<?> constraint = violation.getConstraintDescriptor().getAnnotation().annotationType();
		Rule rule = rule(constraint.getSimpleName(), attributes, violation.getInvalidValue());
		if (rule == Rule.INVALID || !violation.getMessageTemplate().startsWith(BUILT_IN)) {
			return Violation.at(at, rule.code(), violation.getMessage());
		}
		Object bound = bound(rule, attributes);
		return Violation.at(at, rule.code(), (bound != null) ? rule.sentence(bound) : rule.sentence());
	}

	private static Rule rule(String constraint, Map<String, Object> attributes, @Nullable Object value) {
		return switch (constraint) {
			case "NotNull" -> Rule.NULL;
			case "NotBlank" -> (value != null) ? Rule.BLANK : Rule.NULL;
			case "NotEmpty" -> notEmpty(value);
			case "Size" -> size(attributes, value);
			case "Min", "PositiveOrZero" -> Rule.MIN_VALUE;
			case "DecimalMin" -> Boolean.FALSE.equals(attributes.get("inclusive")) ? Rule.ABOVE : Rule.MIN_VALUE;
			case "Positive" -> Rule.ABOVE;
			case "Max", "NegativeOrZero" -> Rule.MAX_VALUE;
			case "DecimalMax" -> Boolean.FALSE.equals(attributes.get("inclusive")) ? Rule.BELOW : Rule.MAX_VALUE;
			case "Negative" -> Rule.BELOW;
			case "Email" -> Rule.NOT_AN_EMAIL;
			case "Pattern" -> Rule.PATTERN;
			default -> Rule.INVALID;
		};
	}

	private static Rule notEmpty(@Nullable Object value) {
		if (value == null) {
			return Rule.NULL;
		}
		return (value instanceof CharSequence) ? Rule.BLANK : Rule.EMPTY;
	}

	private static Rule size(Map<String, Object> attributes, @Nullable Object value) {
		int max = (attributes.get("max") instanceof Integer number) ? number : Integer.MAX_VALUE;
		if (value instanceof CharSequence text) {
			return (text.length() > max) ? Rule.MAX_LENGTH : Rule.MIN_LENGTH;
		}
		return (count(value) > max) ? Rule.MAX_ITEMS : Rule.MIN_ITEMS;
	}

	private static int count(@Nullable Object value) {
		if (value instanceof Collection<?> collection) {
			return collection.size();
		}
		if (value instanceof Map<?, ?> map) {
			return map.size();
		}
		return (value instanceof Object[] array) ? array.length : 0;
	}

	private static @Nullable Object bound(Rule rule, Map<String, Object> attributes) {
		return switch (rule) {
			case MIN_LENGTH, MIN_ITEMS -> attributes.get("min");
			case MAX_LENGTH, MAX_ITEMS -> attributes.get("max");
			case MIN_VALUE, MAX_VALUE, ABOVE, BELOW -> attributes.getOrDefault("value", 0);
			default -> null;
		};
	}

}
