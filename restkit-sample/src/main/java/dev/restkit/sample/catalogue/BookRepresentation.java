package dev.restkit.sample.catalogue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import dev.restkit.annotation.Computed;
import dev.restkit.annotation.ModelSerializer;
import dev.restkit.annotation.ReadOnly;
import dev.restkit.annotation.Slug;
import dev.restkit.annotation.Source;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import org.hibernate.validator.constraints.ISBN;
import org.hibernate.validator.constraints.ISBN.Type;
import org.jspecify.annotations.Nullable;

/**
 * What clients see of a book: its author by primary key, its tags by name, its reviews
 * whole.
 *
 * @param isbn the ISBN-13; no two books share one
 * @param price the price in euros
 * @param pages how many pages it has, if that is known
 * @param stock how many copies are on the shelf
 * @param available whether it is sold at all
 * @param author the author's {@code id}
 * @param tags the names of its tags, which must exist
 * @param inStock whether it can be bought right now: it is sold, and there is a copy
 */
@ModelSerializer(Book.class)
record BookRepresentation( // @formatter:off
		@ReadOnly Long id,
		@NotBlank String title,
		@ISBN(type = Type.ISBN_13) String isbn,
		@PositiveOrZero BigDecimal price,
		@Nullable LocalDate published,
		Language language,
		@Min(1) @Max(5000) @Nullable Integer pages,
		@PositiveOrZero int stock,
		boolean available,
		Long author,
		@Source("author.name") String authorName,
		@Slug("name") Set<String> tags,
		@ReadOnly List<ReviewSummary> reviews,
		@Computed boolean inStock,
		@ReadOnly Instant created,
		@ReadOnly Instant updated) { // @formatter:on

	static boolean inStock(int stock, boolean available) {
		return available && stock > 0;
	}

	/**
	 * A review, as a part of its book.
	 */
	@ModelSerializer(Review.class)
	record ReviewSummary(Long id, int rating, String text, String reviewer) {
	}

}
