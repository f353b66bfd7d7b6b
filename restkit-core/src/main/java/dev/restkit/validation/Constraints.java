package dev.restkit.validation;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * What Jakarta Validation's annotations ask of one value, as far as a schema can say it.
 * Constraints of other groups than the default one are left out.
 *
 * @param notNull whether {@code null} is refused
 * @param notBlank whether a text of blanks only is refused
 * @param notEmpty whether an empty text or list is refused
 * @param minLength the least number of characters or items, or {@code null} for no bound
 * @param maxLength the greatest number of characters or items, or {@code null} for no
 * bound
 * @param pattern the regular expression that a text must contain a match of; anchored
 * where the whole text must match
 * @param format the JSON Schema format, such as {@code email}
 * @param minimum the lower bound of a number, or {@code null} for none
 * @param maximum the upper bound of a number, or {@code null} for none
 * @param wholeDigits how many digits may stand before the point, or {@code null} for any
 * @param decimalPlaces how many digits may follow the point, or {@code null} for any
 * @param beyondSchema whether there are constraints that no schema can say, which only a
 * {@link jakarta.validation.Validator} checks
 * @since 0.1.0
 */
public record Constraints(boolean notNull, boolean notBlank, boolean notEmpty, @Nullable Integer minLength,
		@Nullable Integer maxLength, @Nullable String pattern, @Nullable String format, @Nullable Bound minimum,
		@Nullable Bound maximum, @Nullable Integer wholeDigits, @Nullable Integer decimalPlaces, boolean beyondSchema) {

	/**
	 * Nothing is asked.
	 * @return the constraints
	 */
	public static Constraints none() {
		return new Constraints(false, false, false, null, null, null, null, null, null, null, null, false);
	}

	/**
	 * What the annotations of some elements ask together, such as those of a record
	 * component, its accessor and its type.
	 * @param elements the elements
	 * @return the constraints; the narrower bound where two are given
	 */
	public static Constraints of(AnnotatedElement... elements) {
		return new ConstraintReader().read(elements);
	}

	/**
	 * Whether anything is asked of the value itself, beside that there is one.
	 * @return {@code true} if there is a constraint other than its presence
	 */
	public boolean areOnValue() {
		return !equals(
				new Constraints(this.notNull, false, false, null, null, null, null, null, null, null, null, false));
	}

	/**
	 * Check that they can be asked of a value.
	 * @param type the type of the value
	 * @throws UnfitConstraintException if they ask for what no such value has, such as a
	 * number for its length
	 */
	public void checkFit(Class<?> type) {
		ConstraintFit.check(type, this);
	}

	/**
	 * The same, and what the column that stores the value can hold.
	 * @param length how many characters it holds, or {@code null} for any number
	 * @param whole how many digits before the point, or {@code null} for any number
	 * @param places how many digits after the point, or {@code null} for any number
	 * @return the narrower constraints
	 */
	public Constraints within(@Nullable Integer length, @Nullable Integer whole, @Nullable Integer places) {
		return new Constraints(this.notNull, this.notBlank, this.notEmpty, this.minLength,
				least(this.maxLength, length), this.pattern, this.format, this.minimum, this.maximum,
				least(this.wholeDigits, whole), least(this.decimalPlaces, places), this.beyondSchema);
	}

	private static @Nullable Integer least(@Nullable Integer first, @Nullable Integer second) {
		if (first == null || second == null) {
			return (first != null) ? first : second;
		}
		return Math.min(first, second);
	}

	/**
	 * Whether an annotation is a constraint that no schema can say.
	 * @param annotation the annotation
	 * @return {@code true} for a constraint that only a
	 * {@link jakarta.validation.Validator} checks
	 */
	public static boolean isBeyondSchema(Annotation annotation) {
		return ConstraintReader.isBeyondSchema(annotation);
	}

	/**
	 * A bound of a number.
	 *
	 * @param value the bound
	 * @param exclusive whether the bound itself is refused
	 */
	public record Bound(BigDecimal value, boolean exclusive) {
	}

}
