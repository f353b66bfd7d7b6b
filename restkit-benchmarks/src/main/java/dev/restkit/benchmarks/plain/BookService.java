package dev.restkit.benchmarks.plain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.restkit.benchmarks.bookstore.Book;
import dev.restkit.benchmarks.bookstore.Review;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads books in as few statements as there are relations.
 */
@Service
@Transactional(readOnly = true)
class BookService {

	private final BookRepository books;

	BookService(BookRepository books) {
		this.books = books;
	}

	Optional<BookResponse> find(long id) {
		return this.books.findById(id).map((book) -> BookResponse.of(book, this.books.findReviews(List.of(book))));
	}

	Page<BookResponse> list(Pageable pageable) {
		Page<Book> page = this.books.findAll(pageable);
		this.books.fetchTags(page.getContent());
		Map<Long, List<Review>> reviews = this.books.findReviews(page.getContent())
			.stream()
			.collect(Collectors.groupingBy((review) -> review.getBook().getId()));
		return page.map((book) -> BookResponse.of(book, reviews.getOrDefault(book.getId(), List.of())));
	}

}
