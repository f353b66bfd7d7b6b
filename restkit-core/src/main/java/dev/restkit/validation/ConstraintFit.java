package dev.restkit.validation;

import java.time.temporal.Temporal;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import org.jspecify.annotations.Nullable;

import org.springframework.util.ClassUtils;

/**
 * Whether constraints can be checked where they stand. Jakarta Validation would only find
 * out at the first value, and then fail.
 */
final class ConstraintFit {

	private ConstraintFit() {
	}

	/**
	 * Check that nothing is asked of a single value that only texts and lists have.
	 * @param type the type of the value
	 * @param constraints what is asked of it
	 * @throws UnfitConstraintException if there is
	 */
	static void check(Class<?> type, Constraints constraints) {
		String annotation = isWithoutLength(type) ? ofText(constraints) : null;
		if (annotation != null) {
			throw new UnfitConstraintException(
					"has %s, which is about texts, not about '%s'".formatted(annotation, type.getName()),
					"Use @Min and @Max for the bounds of a number, or remove " + annotation + ".");
		}
	}

	/**
	 * Check that a pattern is one.
	 * @param regex the regular expression
	 * @throws UnfitConstraintException if it is none
	 */
	static void checkIsPattern(String regex) {
		try {
			Pattern.compile(regex);
		}
		catch (PatternSyntaxException ex) {
			throw new UnfitConstraintException("has @Pattern(regexp = \"%s\"), which is no regular expression: %s at %d"
				.formatted(regex, ex.getDescription(), ex.getIndex()), "Mend the expression of @Pattern.");
		}
	}

	private static boolean isWithoutLength(Class<?> type) {
		return ClassUtils.isPrimitiveOrWrapper(type) || Number.class.isAssignableFrom(type) || type.isEnum()
				|| Temporal.class.isAssignableFrom(type) || type == UUID.class;
	}

	private static @Nullable String ofText(Constraints constraints) {
		if (constraints.minLength() != null || constraints.maxLength() != null) {
			return "@Size";
		}
		if (constraints.pattern() != null) {
			return "@Pattern";
		}
		if (constraints.format() != null) {
			return "@Email";
		}
		if (constraints.notBlank()) {
			return "@NotBlank";
		}
		return constraints.notEmpty() ? "@NotEmpty" : null;
	}

}
