package dev.restkit.benchmarks.plain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import dev.restkit.benchmarks.bookstore.Book;
import dev.restkit.benchmarks.bookstore.Review;
import dev.restkit.benchmarks.bookstore.Tag;

/**
 * What clients see of a book.
 */
record BookResponse(Long id, String title, String isbn, BigDecimal price, LocalDate published, int pages,
		boolean available, Long author, String authorName, List<String> tags, List<ReviewResponse> reviews,
		Instant created) {

	static BookResponse of(Book book, List<Review> reviews) {
		return new BookResponse(book.getId(), book.getTitle(), book.getIsbn(), book.getPrice(), book.getPublished(),
				book.getPages(), book.isAvailable(), book.getAuthor().getId(), book.getAuthor().getName(),
				book.getTags().stream().map(Tag::getName).toList(), reviews.stream().map(ReviewResponse::of).toList(),
				book.getCreated());
	}

	record ReviewResponse(Long id, int rating, String text, String reviewer) {

		static ReviewResponse of(Review review) {
			return new ReviewResponse(review.getId(), review.getRating(), review.getText(), review.getReviewer());
		}

	}

}
