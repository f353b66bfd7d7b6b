package dev.restkit.schema;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A number.
 *
 * @param integer whether it has no fraction
 * @param minimum the lower bound, or {@code null} for none
 * @param exclusiveMinimum whether the lower bound itself is refused
 * @param maximum the upper bound, or {@code null} for none
 * @param exclusiveMaximum whether the upper bound itself is refused
 * @param maxDigits how many digits it may have in all, or {@code null} for any
 * @param decimalPlaces how many of them may follow the point, or {@code null} for any
 * @param format the OpenAPI format: {@code int32}, {@code int64}, {@code float},
 * {@code double}, {@code decimal} for a decimal that is written as text, or {@code null}
 * @param choices the values allowed, or an empty list for any
 * @since 0.1.0
 */
public record NumberSchema(boolean integer, @Nullable BigDecimal minimum, boolean exclusiveMinimum,
		@Nullable BigDecimal maximum, boolean exclusiveMaximum, @Nullable Integer maxDigits,
		@Nullable Integer decimalPlaces, @Nullable String format, List<BigDecimal> choices) implements Schema {

	private static final String TEXT = "decimal";

	public NumberSchema {
		choices = List.copyOf(choices);
	}

	/**
	 * An integer of an OpenAPI format.
	 * @param format {@code int32}, {@code int64} or {@code null} for one of any size
	 * @return the schema
	 */
	public static NumberSchema ofInteger(@Nullable String format) {
		return new NumberSchema(true, null, false, null, false, null, null, format, List.of());
	}

	/**
	 * A number that may have a fraction.
	 * @param format {@code float}, {@code double} or {@code null} for a decimal
	 * @return the schema
	 */
	public static NumberSchema ofDecimal(@Nullable String format) {
		return new NumberSchema(false, null, false, null, false, null, null, format, List.of());
	}

	/**
	 * An integer that is one of some values.
	 * @param choices the values
	 * @return the schema
	 */
	public static NumberSchema ofChoices(List<BigDecimal> choices) {
		return new NumberSchema(true, null, false, null, false, null, null, null, choices);
	}

	public NumberSchema withMinimum(BigDecimal bound, boolean exclusive) {
		return new NumberSchema(this.integer, bound, exclusive, this.maximum, this.exclusiveMaximum, this.maxDigits,
				this.decimalPlaces, this.format, this.choices);
	}

	public NumberSchema withMaximum(BigDecimal bound, boolean exclusive) {
		return new NumberSchema(this.integer, this.minimum, this.exclusiveMinimum, bound, exclusive, this.maxDigits,
				this.decimalPlaces, this.format, this.choices);
	}

	public NumberSchema withDigits(@Nullable Integer digits, @Nullable Integer places) {
		return new NumberSchema(this.integer, this.minimum, this.exclusiveMinimum, this.maximum, this.exclusiveMaximum,
				digits, places, this.format, this.choices);
	}

	/**
	 * The same number, written as text so that no digit is lost on the way.
	 * @return the schema
	 */
	public NumberSchema asText() {
		return new NumberSchema(this.integer, this.minimum, this.exclusiveMinimum, this.maximum, this.exclusiveMaximum,
				this.maxDigits, this.decimalPlaces, TEXT, this.choices);
	}

	/**
	 * Whether answers have it as text. Input may be either.
	 * @return {@code true} for a text such as {@code "9.99"}
	 */
	public boolean isText() {
		return TEXT.equals(this.format);
	}

	@Override
	public String label() {
		if (!this.choices.isEmpty()) {
			return "choice";
		}
		if (this.integer) {
			return "integer";
		}
		return (this.format == null || isText()) ? "decimal" : "float";
	}

}
