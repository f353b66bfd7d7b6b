package dev.restkit.benchmarks.bookstore;

import java.math.BigDecimal;
import java.util.stream.IntStream;

import jakarta.persistence.EntityManager;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Fills the database with one offer for each of 1,000 shops, and changes them.
 */
public final class Offers implements SmartInitializingSingleton {

	/** The number of shops; they are called 1 to this. */
	public static final int SHOPS = 1000;

	private final EntityManager entities;

	private final TransactionOperations transaction;

	Offers(EntityManager entities, TransactionOperations transaction) {
		this.entities = entities;
		this.transaction = transaction;
	}

	@Override
	public void afterSingletonsInstantiated() {
		this.transaction.executeWithoutResult((status) -> IntStream.rangeClosed(1, SHOPS)
			.mapToObj((shop) -> new Offer(shop, BigDecimal.TEN))
			.forEach(this.entities::persist));
	}

	/**
	 * Raise the prices of some shops, in one transaction.
	 * @param shops how many shops, from the first on
	 */
	public void raise(int shops) {
		this.transaction.executeWithoutResult((status) -> this.entities
			.createQuery("select offer from Offer offer where offer.shop <= :shops", Offer.class)
			.setParameter("shops", shops)
			.getResultList()
			.forEach((offer) -> offer.raise(BigDecimal.ONE)));
	}

}
