package dev.restkit.sample.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Fills an empty bookstore before the first request: 20 authors, 12 tags,
 * {@code bookstore.books} books, five reviews of each. It is the same at every start.
 */
@Component
class SampleData implements SmartInitializingSingleton {

	private static final int BATCH = 50;

	private final EntityManager entities;

	private final TransactionOperations transaction;

	private final int books;

	SampleData(EntityManager entities, TransactionOperations transaction, @Value("${bookstore.books:200}") int books) {
		this.entities = entities;
		this.transaction = transaction;
		this.books = books;
	}

	@Override
	public void afterSingletonsInstantiated() {
		this.transaction.executeWithoutResult((status) -> {
			if (isEmpty()) {
				fill();
			}
		});
	}

	private boolean isEmpty() {
		return this.entities.createQuery("select count(a) from Author a", Long.class).getSingleResult() == 0;
	}

	private void fill() {
		List<Author> authors = Words.AUTHORS.stream().map(SampleData::author).toList();
		List<Tag> tags = Words.TAGS.stream().map(Tag::new).toList();
		Stream.of(authors, tags).flatMap(List::stream).forEach(this.entities::persist);
		for (int number = 0; number < this.books; number++) {
			this.entities.persist(book(number, authors, tags));
			if (number % BATCH == BATCH - 1) {
				this.entities.flush();
				this.entities.clear();
			}
		}
	}

	private static Author author(String name) {
		int number = Words.AUTHORS.indexOf(name);
		String slug = name.toLowerCase(Locale.ROOT).replace(' ', '-');
		LocalDate born = LocalDate.of(1921, 3, 1).plusDays(number * 1319L);
		return new Author(name, slug, born, name + " writes about " + Words.TAGS.get(number % Words.TAGS.size()) + ".");
	}

	private static Book book(int number, List<Author> authors, List<Tag> tags) {
		BigDecimal price = BigDecimal.valueOf(499 + number * 137L % 4500, 2);
		Book book = new Book(Words.title(number), isbn(number), price, pick(authors, number));
		book.setLanguage(Language.values()[number % 10 / 2]);
		book.setPublished((number % 20 != 19) ? LocalDate.of(1950, 1, 1).plusDays(number * 97L % 27_000) : null);
		book.setPages((number % 25 != 24) ? 80 + number * 37 % 900 : null);
		book.setStock(number * 13 % 40);
		book.setAvailable(number % 7 != 6);
		for (int tag = 0; tag <= number % 3; tag++) {
			book.getTags().add(pick(tags, number + tag * 5));
		}
		for (int review = 0; review < 5; review++) {
			book.getReviews().add(review(book, number * 5 + review));
		}
		return book;
	}

	private static Review review(Book book, int number) {
		int rating = 1 + number * 7 % 11 % 5;
		return new Review(book, rating, Words.OPINIONS.get(rating - 1), pick(Words.REVIEWERS, number));
	}

	/**
	 * An ISBN-13: 978, a number of nine digits, and the digit that makes the sum right.
	 */
	private static String isbn(int number) {
		String digits = "978" + (100_000_000 + number);
		int sum = 0;
		for (int index = 0; index < digits.length(); index++) {
			sum += (digits.charAt(index) - '0') * ((index % 2 == 0) ? 1 : 3);
		}
		return digits + (10 - sum % 10) % 10;
	}

	private static <T> T pick(List<T> all, int number) {
		return all.get(number % all.size());
	}

}
