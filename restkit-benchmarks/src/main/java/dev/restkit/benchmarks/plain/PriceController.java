package dev.restkit.benchmarks.plain;

import java.math.BigDecimal;

import dev.restkit.benchmarks.bookstore.Prices;

import org.springframework.context.annotation.Profile;
import org.springframework.messaging.simp.SimpMessagingTemplate;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Changes a price, and tells by hand what the book is now.
 */
@RestController
@Profile("live")
class PriceController {

	private final Prices prices;

	private final BookService books;

	private final SimpMessagingTemplate messages;

	PriceController(Prices prices, BookService books, SimpMessagingTemplate messages) {
		this.prices = prices;
		this.books = books;
		this.messages = messages;
	}

	@PostMapping("/api/prices/{book}")
	void change(@PathVariable long book, @RequestParam BigDecimal price, @RequestParam int books) {
		this.prices.change(book, books, price);
		for (long each = book; each < book + books; each++) {
			this.books.find(each).ifPresent((changed) -> this.messages.convertAndSend("/topic/books", changed));
		}
	}

}
