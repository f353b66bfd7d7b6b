package dev.restkit.validation;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

import dev.restkit.validation.Constraints.Bound;
import jakarta.validation.Constraint;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Negative;
import jakarta.validation.constraints.NegativeOrZero;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import jakarta.validation.groups.Default;
import org.jspecify.annotations.Nullable;

/**
 * Gathers {@link Constraints} from annotations; used once.
 */
final class ConstraintReader {

	private static final Set<Class<? extends Annotation>> KNOWN = Set.of(NotNull.class, NotBlank.class, NotEmpty.class,
			Size.class, Pattern.class, Email.class, Min.class, Max.class, DecimalMin.class, DecimalMax.class,
			Positive.class, PositiveOrZero.class, Negative.class, NegativeOrZero.class, Digits.class);

	private static final String ANYTHING = ".*";

	private final Set<String> patterns = new LinkedHashSet<>();

	private boolean notNull;

	private boolean notBlank;

	private boolean notEmpty;

	private boolean email;

	private boolean beyondSchema;

	private @Nullable Integer minLength;

	private @Nullable Integer maxLength;

	private @Nullable Bound minimum;

	private @Nullable Bound maximum;

	private @Nullable Integer wholeDigits;

	private @Nullable Integer decimalPlaces;

	Constraints read(AnnotatedElement... elements) {
		for (AnnotatedElement element : elements) {
			presence(element);
			text(element);
			bounds(element);
			signs(element);
			for (Annotation annotation : element.getAnnotations()) {
				this.beyondSchema |= isBeyondSchema(annotation);
			}
		}
		return new Constraints(this.notNull, this.notBlank, this.notEmpty, this.minLength, this.maxLength, pattern(),
				this.email ? "email" : null, this.minimum, this.maximum, this.wholeDigits, this.decimalPlaces,
				this.beyondSchema);
	}

	static boolean isBeyondSchema(Annotation annotation) {
		if (annotation instanceof Pattern pattern) {
			return pattern.flags().length > 0;
		}
		if (annotation instanceof Email email) {
			return !ANYTHING.equals(email.regexp()) || email.flags().length > 0;
		}
		Class<? extends Annotation> type = annotation.annotationType();
		if (type.isAnnotationPresent(Constraint.class)) {
			return !KNOWN.contains(type);
		}
		Class<?> enclosing = type.getEnclosingClass();
		return enclosing != null && enclosing.isAnnotationPresent(Constraint.class) && !KNOWN.contains(enclosing);
	}

	private void presence(AnnotatedElement element) {
		each(element, NotNull.class, NotNull::groups, (constraint) -> this.notNull = true);
		each(element, NotBlank.class, NotBlank::groups, (constraint) -> {
			this.notNull = true;
			this.notBlank = true;
		});
		each(element, NotEmpty.class, NotEmpty::groups, (constraint) -> {
			this.notNull = true;
			this.notEmpty = true;
		});
	}

	private void text(AnnotatedElement element) {
		each(element, Size.class, Size::groups, (size) -> {
			if (size.min() > 0) {
				this.minLength = (this.minLength != null) ? Math.max(this.minLength, size.min()) : size.min();
			}
			this.maxLength = least(this.maxLength, size.max());
		});
		each(element, Pattern.class, Pattern::groups, (pattern) -> {
			if (isBeyondSchema(pattern)) {
				this.beyondSchema = true;
			}
			else {
				ConstraintFit.checkIsPattern(pattern.regexp());
				this.patterns.add(pattern.regexp());
			}
		});
		each(element, Email.class, Email::groups, (constraint) -> {
			this.email = true;
			this.beyondSchema |= isBeyondSchema(constraint);
		});
	}

	private void bounds(AnnotatedElement element) {
		each(element, Min.class, Min::groups, (min) -> atLeast(BigDecimal.valueOf(min.value()), false));
		each(element, Max.class, Max::groups, (max) -> atMost(BigDecimal.valueOf(max.value()), false));
		each(element, DecimalMin.class, DecimalMin::groups,
				(min) -> atLeast(new BigDecimal(min.value()), !min.inclusive()));
		each(element, DecimalMax.class, DecimalMax::groups,
				(max) -> atMost(new BigDecimal(max.value()), !max.inclusive()));
		each(element, Digits.class, Digits::groups, (digits) -> {
			this.wholeDigits = least(this.wholeDigits, digits.integer());
			this.decimalPlaces = least(this.decimalPlaces, digits.fraction());
		});
	}

	private void signs(AnnotatedElement element) {
		each(element, Positive.class, Positive::groups, (constraint) -> atLeast(BigDecimal.ZERO, true));
		each(element, PositiveOrZero.class, PositiveOrZero::groups, (constraint) -> atLeast(BigDecimal.ZERO, false));
		each(element, Negative.class, Negative::groups, (constraint) -> atMost(BigDecimal.ZERO, true));
		each(element, NegativeOrZero.class, NegativeOrZero::groups, (constraint) -> atMost(BigDecimal.ZERO, false));
	}

	private void atLeast(BigDecimal value, boolean exclusive) {
		int order = (this.minimum != null) ? value.compareTo(this.minimum.value()) : 1;
		if (order > 0 || (order == 0 && exclusive)) {
			this.minimum = new Bound(value, exclusive);
		}
	}

	private void atMost(BigDecimal value, boolean exclusive) {
		int order = (this.maximum != null) ? value.compareTo(this.maximum.value()) : -1;
		if (order < 0 || (order == 0 && exclusive)) {
			this.maximum = new Bound(value, exclusive);
		}
	}

	/**
	 * Jakarta's patterns match the whole text, those of schemas any part of it.
	 */
	private @Nullable String pattern() {
		if (this.patterns.isEmpty()) {
			return null;
		}
		if (this.patterns.size() == 1) {
			String only = this.patterns.iterator().next();
			boolean anchored = only.startsWith("^") && only.endsWith("$") && !only.endsWith("\\$")
					&& only.indexOf('|') < 0;
			return anchored ? only : "^(?:" + only + ")$";
		}
		StringBuilder all = new StringBuilder("^");
		this.patterns.forEach((regex) -> all.append("(?=(?:").append(regex).append(")$)"));
		return all.toString();
	}

	private static @Nullable Integer least(@Nullable Integer bound, int other) {
		if (other == Integer.MAX_VALUE) {
			return bound;
		}
		return (bound != null) ? Math.min(bound, other) : other;
	}

	private static <A extends Annotation> void each(AnnotatedElement element, Class<A> type,
			Function<A, Class<?>[]> groups, Consumer<A> action) {
		for (A constraint : element.getAnnotationsByType(type)) {
			Class<?>[] named = groups.apply(constraint);
			if (named.length == 0 || List.of(named).contains(Default.class)) {
				action.accept(constraint);
			}
		}
	}

}
