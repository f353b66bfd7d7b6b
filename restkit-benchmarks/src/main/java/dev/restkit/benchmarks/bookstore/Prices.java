package dev.restkit.benchmarks.bookstore;

import java.math.BigDecimal;

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
	 * Change a price. It is committed when this returns.
	 * @param book the id of the book
	 * @param price the price
	 */
	public void change(long book, BigDecimal price) {
		this.transaction.executeWithoutResult((status) -> this.entities.find(Book.class, book).sellFor(price));
	}

}
