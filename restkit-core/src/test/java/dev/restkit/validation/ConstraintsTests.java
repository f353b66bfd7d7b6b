package dev.restkit.validation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.stream.Stream;

import dev.restkit.schema.StringSchema;
import dev.restkit.validation.Constraints.Bound;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Negative;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ConstraintsTests {

	@Test
	void nothingIsAskedWithoutAnnotations() {
		assertThat(of("plain")).isEqualTo(Constraints.none());
	}

	@Test
	void notBlankAndNotEmptyRefuseNull() {
		assertThat(of("notBlank").notNull()).isTrue();
		assertThat(of("notBlank").notBlank()).isTrue();
		assertThat(of("notEmpty").notNull()).isTrue();
		assertThat(of("notEmpty").notEmpty()).isTrue();
		assertThat(of("notNull").notNull()).isTrue();
	}

	@Test
	void sizeWithoutBoundsHasNone() {
		assertThat(of("sized").minLength()).isEqualTo(2);
		assertThat(of("sized").maxLength()).isNull();
	}

	@Test
	void theNarrowerOfTwoSizesHolds() {
		assertThat(of("sizedTwice").minLength()).isEqualTo(3);
		assertThat(of("sizedTwice").maxLength()).isEqualTo(9);
	}

	@Test
	void aPatternIsAnchoredBecauseItMatchesTheWholeText() {
		assertThat(of("pattern").pattern()).isEqualTo("^(?:a|b)$");
	}

	@Test
	void anAnchoredPatternStaysAsItIs() {
		assertThat(of("anchored").pattern()).isEqualTo("^[a-z]+$");
	}

	@Test
	void anchorsOfSingleAlternativesAreNotAnchorsOfAll() {
		assertThat(of("halfAnchored").pattern()).isEqualTo("^(?:^a|b$)$");
	}

	@Test
	void twoPatternsHoldBoth() {
		InputType type = TextType.of(StringSchema.any().withPattern(of("patterns").pattern()));
		assertThat(Read.of(type, "ab1").isClean()).isTrue();
		assertThat(Read.of(type, "ab").codes()).containsExactly("invalid");
		assertThat(Read.of(type, "1").codes()).containsExactly("invalid");
	}

	@Test
	void patternsWithFlagsAreBeyondSchemas() {
		assertThat(of("flagged").pattern()).isNull();
		assertThat(of("flagged").beyondSchema()).isTrue();
	}

	@Test
	void boundsAreReadFromEveryAnnotation() {
		assertThat(of("min").minimum()).isEqualTo(new Bound(BigDecimal.valueOf(3), false));
		assertThat(of("positive").minimum()).isEqualTo(new Bound(BigDecimal.ZERO, true));
		assertThat(of("negative").maximum()).isEqualTo(new Bound(BigDecimal.ZERO, true));
		assertThat(of("decimalMax").maximum()).isEqualTo(new Bound(new BigDecimal("1.5"), true));
	}

	@Test
	void theNarrowerOfTwoBoundsHolds() {
		assertThat(of("minAndPositive").minimum()).isEqualTo(new Bound(BigDecimal.valueOf(3), false));
	}

	@Test
	void digitsAreRead() {
		assertThat(of("digits").wholeDigits()).isEqualTo(8);
		assertThat(of("digits").decimalPlaces()).isEqualTo(2);
	}

	@Test
	void anEmailIsAFormat() {
		assertThat(of("email").format()).isEqualTo("email");
		assertThat(of("email").beyondSchema()).isFalse();
	}

	@Test
	void constraintsOfTheApplicationAreBeyondSchemas() {
		assertThat(of("own").beyondSchema()).isTrue();
	}

	@Test
	void constraintsOfOtherGroupsAreLeftOut() {
		assertThat(of("grouped").notNull()).isFalse();
	}

	private static Constraints of(String component) {
		RecordComponent found = Stream.of(Sample.class.getRecordComponents())
			.filter((candidate) -> candidate.getName().equals(component))
			.findFirst()
			.orElseThrow();
		return Constraints.of(found.getAccessor(), found.getAnnotatedType());
	}

	interface Later {

	}

	@Constraint(validatedBy = {})
	@Retention(RetentionPolicy.RUNTIME)
	@Target({ ElementType.METHOD, ElementType.FIELD })
	@interface Own {

		String message() default "";

		Class<?>[] groups() default {};

		Class<? extends Payload>[] payload() default {};

	}

	record Sample(String plain, @NotNull String notNull, @NotBlank String notBlank, @NotEmpty String notEmpty,
			@Size(min = 2) String sized, @Size(min = 3, max = 20) @Size(min = 1, max = 9) String sizedTwice,
			@Pattern(regexp = "a|b") String pattern, @Pattern(regexp = "^[a-z]+$") String anchored,
			@Pattern(regexp = "^a|b$") String halfAnchored,
			@Pattern(regexp = "[a-z0-9]+") @Pattern(regexp = ".*[0-9]") @Pattern(regexp = "[a-z].*") String patterns,
			@Pattern(regexp = "a", flags = Pattern.Flag.CASE_INSENSITIVE) String flagged, @Min(3) int min,
			@Positive int positive, @Negative int negative,
			@DecimalMax(value = "1.5", inclusive = false) BigDecimal decimalMax, @Min(3) @Positive int minAndPositive,
			@Digits(integer = 8, fraction = 2) BigDecimal digits, @Email String email, @Own String own,
			@NotNull(groups = Later.class) String grouped) {

	}

}
