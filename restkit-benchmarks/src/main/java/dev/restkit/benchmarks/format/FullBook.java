package dev.restkit.benchmarks.format;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import dev.restkit.pagination.Page;
import dev.restkit.representation.Href;

/**
 * What clients see of a book of the sample: its tags by name, its reviews whole.
 */
record FullBook(long id, String title, String isbn, BigDecimal price, LocalDate published, int pages, boolean available,
		long author, String authorName, List<String> tags, List<Review> reviews, Instant created) {

	static Page<FullBook> page() {
		return new Page<>(200, new Href("/api/books?page=2"), null,
				BookRow.twenty().stream().map(FullBook::of).toList());
	}

	private static FullBook of(BookRow row) {
		List<Review> reviews = List.of(new Review(row.id() * 5, 4, "Well told, with people one remembers.", "grace"),
				new Review(row.id() * 5 + 1, 2, "It has its moments, but the end is weak.", "alan"),
				new Review(row.id() * 5 + 2, 3, "A solid read: for a long journey.", "edsger"),
				new Review(row.id() * 5 + 3, 1, "Not for me.", "barbara"),
				new Review(row.id() * 5 + 4, 5, "I could not put it down, and I will read it again.", "donald"));
		return new FullBook(row.id(), row.title(), row.isbn(), row.price(), row.published(), row.pages(),
				row.available(), row.author(), row.authorName(), List.of("fantasy", "travel"), reviews, row.created());
	}

	record Review(long id, int rating, String text, String reviewer) {
	}

}
