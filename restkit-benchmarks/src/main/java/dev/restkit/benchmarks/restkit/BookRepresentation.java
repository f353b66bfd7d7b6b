package dev.restkit.benchmarks.restkit;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import dev.restkit.annotation.ModelSerializer;
import dev.restkit.annotation.ReadOnly;
import dev.restkit.annotation.Slug;
import dev.restkit.annotation.Source;
import dev.restkit.benchmarks.bookstore.Book;
import dev.restkit.benchmarks.bookstore.Review;

/**
 * What clients see of a book: its author by primary key and name, its tags by name, its
 * reviews whole.
 */
@ModelSerializer(Book.class)
record BookRepresentation( // @formatter:off
		@ReadOnly Long id,
		String title,
		String isbn,
		BigDecimal price,
		LocalDate published,
		int pages,
		boolean available,
		Long author,
		@Source("author.name") String authorName,
		@Slug("name") Set<String> tags,
		@ReadOnly List<ReviewSummary> reviews,
		@ReadOnly Instant created) { // @formatter:on

	@ModelSerializer(Review.class)
	record ReviewSummary(Long id, int rating, String text, String reviewer) {
	}

}
