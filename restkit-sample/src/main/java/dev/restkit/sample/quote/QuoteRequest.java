package dev.restkit.sample.quote;

import java.util.List;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What is to be sent, where to, and who pays.
 *
 * @param items the books and how many of each
 * @param destination where they go
 * @param payment how they are paid; some ways cost a fee
 */
record QuoteRequest(@NotEmpty @Size(max = 50) List<Item> items, Destination destination, Payment payment) {

	/**
	 * Some copies of a book.
	 *
	 * @param book the book's id
	 * @param quantity how many copies
	 */
	record Item(Long book, @Min(1) @Max(100) int quantity) {
	}

	/**
	 * Where they go.
	 *
	 * @param country the country by its two letters, such as {@code FR}
	 * @param postcode the postcode, as it is written there
	 */
	record Destination(@Pattern(regexp = "[A-Z]{2}") String country, @NotBlank @Size(max = 12) String postcode) {
	}

}
