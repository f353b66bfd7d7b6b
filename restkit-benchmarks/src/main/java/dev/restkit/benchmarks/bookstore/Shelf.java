package dev.restkit.benchmarks.bookstore;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import jakarta.persistence.EntityManager;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Fills the database before the first request: 20 authors, 12 tags, 200 books with up to
 * three tags and with five reviews. It is the same at every start, ids included.
 */
public final class Shelf implements SmartInitializingSingleton {

	/** The number of books; their ids are 1 to this. */
	public static final int BOOKS = 200;

	private static final List<String> WORDS = List.of("river", "shadow", "garden", "winter", "stone", "letter",
			"harbour", "mirror", "clock", "forest", "island", "lantern");

	private static final List<String> OPINIONS = List.of("Not for me.", "It has its moments, but the end is weak.",
			"A solid read for a long journey.", "Well told, with people one remembers.",
			"I could not put it down, and I will read it again.");

	private final EntityManager entities;

	private final TransactionOperations transaction;

	Shelf(EntityManager entities, TransactionOperations transaction) {
		this.entities = entities;
		this.transaction = transaction;
	}

	@Override
	public void afterSingletonsInstantiated() {
		this.transaction.executeWithoutResult((status) -> fill());
	}

	private void fill() {
		List<Author> authors = IntStream.range(0, 20)
			.mapToObj((number) -> new Author("Ada " + word(number) + " of " + word(number * 5 + 3)))
			.toList();
		List<Tag> tags = WORDS.stream().map(Tag::new).toList();
		authors.forEach(this.entities::persist);
		tags.forEach(this.entities::persist);
		for (int number = 0; number < BOOKS; number++) {
			Book book = book(number, authors.get(number % authors.size()));
			for (int tag = 0; tag <= number % 3; tag++) {
				book.getTags().add(tags.get((number + tag * 5) % tags.size()));
			}
			this.entities.persist(book);
		}
	}

	private static Book book(int number, Author author) {
		String title = "The " + word(number) + " and the " + word(number / 12 + number + 1);
		Book book = new Book(title, "978" + (1_000_000_000 + number), author);
		BigDecimal price = BigDecimal.valueOf(499 + number * 137L % 4500, 2);
		LocalDate published = LocalDate.of(1950, 1, 1).plusDays(number * 97L % 27_000);
		Instant created = Instant.parse("2026-11-20T08:00:00.123456Z").plusSeconds(number * 3600L);
		book.describe(price, published, 80 + number * 37 % 900, number % 7 != 6, created);
		for (int review = 0; review < 5; review++) {
			int rating = 1 + (number * 5 + review) * 7 % 11 % 5;
			book.getReviews().add(new Review(book, rating, OPINIONS.get(rating - 1), "reader" + (number + review)));
		}
		return book;
	}

	private static String word(int number) {
		return WORDS.get(number % WORDS.size());
	}

}
