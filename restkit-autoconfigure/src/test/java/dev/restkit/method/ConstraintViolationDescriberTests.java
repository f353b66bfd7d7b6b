package dev.restkit.method;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import dev.restkit.problem.Pointer;
import dev.restkit.problem.Violation;
import dev.restkit.schema.PropertyNaming;
import dev.restkit.validation.ConstraintViolationDescriber;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class ConstraintViolationDescriberTests {

	private final Validator validator = Validation.buildDefaultValidatorFactory().getValidator();

	@Test
	void placesAreWrittenForPeopleAndAsPointers() {
		Book book = new Book("A", List.of(new Review(6)), Map.of("a", " "), List.of("x"), BigDecimal.ONE);
		assertThat(describe(book)).containsExactly(
				new Violation("notes.a", "/notes/a", "blank", "This field may not be blank."),
				new Violation("reviews[0].rating", "/reviews/0/rating", "max_value",
						"Ensure this value is less than or equal to 5."));
	}

	@Test
	void codesAndSentencesAreDjangos() {
		Book book = new Book("ABCD", List.of(), Map.of(), List.of(), BigDecimal.ZERO);
		assertThat(describe(book)).extracting(Violation::code, Violation::message)
			.containsExactly(tuple("min_value", "Ensure this value is greater than 0."),
					tuple("empty", "This list may not be empty."),
					tuple("max_length", "Ensure this field has no more than 3 characters."));
	}

	@Test
	void aMessageOfTheApplicationIsKept() {
		assertThat(describe(new Own(0)))
			.containsExactly(new Violation("stock", "/stock", "min_value", "Nothing left to sell."));
	}

	@Test
	void namesAreTheClients() {
		ConstraintViolationDescriber shouting = new ConstraintViolationDescriber(
				(owner, property) -> owner.getSimpleName() + "_" + property);
		Book book = new Book("A", List.of(new Review(6)), Map.of(), List.of("x"), BigDecimal.ONE);
		assertThat(shouting.describe(this.validator.validate(book))).extracting(Violation::field)
			.containsExactly("Book_reviews[0].Review_rating");
	}

	@Test
	void aPartIsDescribedWhereItStands() {
		ConstraintViolationDescriber describer = new ConstraintViolationDescriber(PropertyNaming.identity());
		assertThat(describer.describe(this.validator.validate(new Own(0)), Pointer.root().child(2)))
			.extracting(Violation::field)
			.containsExactly("[2].stock");
	}

	private List<Violation> describe(Object value) {
		return new ConstraintViolationDescriber(PropertyNaming.identity()).describe(this.validator.validate(value));
	}

	record Book(@Size(max = 3) String title, List<@Valid Review> reviews, Map<String, @NotBlank String> notes,
			@NotEmpty List<String> tags, @DecimalMin(value = "0", inclusive = false) BigDecimal price) {

	}

	record Review(@Max(5) int rating) {

	}

	record Own(@Positive(message = "Nothing left to sell.") int stock) {

	}

}
