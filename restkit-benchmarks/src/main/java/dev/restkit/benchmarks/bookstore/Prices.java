package dev.restkit.benchmarks.bookstore;

import java.math.BigDecimal;
import java.util.stream.LongStream;

import jakarta.persistence.EntityManager;

import org.springframework.transaction.support.TransactionOperations;

/**
 * Changes the prices of books.
 */
public final class Prices {

	private final EntityManager entities;

	private final TransactionOperations transaction;

	Prices(EntityManager entities, TransactionOperations transaction) {
		this.entities = entities;
		this.transaction = transaction;
	}

	/**
	 * Change the price of some books. It is committed when this returns.
	 * @param first the id of the first of them
	 * @param books how many books
	 * @param price the price
	 */
	public void change(long first, int books, BigDecimal price) {
		this.transaction.executeWithoutResult((status) -> LongStream.range(first, first + books)
			.forEach((book) -> this.entities.find(Book.class, book).sellFor(price)));
	}

}
