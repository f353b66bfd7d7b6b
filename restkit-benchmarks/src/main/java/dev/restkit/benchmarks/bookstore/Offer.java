package dev.restkit.benchmarks.bookstore;

import java.math.BigDecimal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/**
 * What a shop asks for something. Its version tells what it was before a change.
 */
@Entity
@SuppressWarnings("NullAway.Init")
public class Offer {

	@Id
	@GeneratedValue
	private Long id;

	@Version
	private int version;

	@Column(nullable = false)
	private int shop;

	@Column(nullable = false, precision = 10, scale = 2)
	private BigDecimal price;

	protected Offer() {
	}

	Offer(int shop, BigDecimal price) {
		this.shop = shop;
		this.price = price;
	}

	void raise(BigDecimal by) {
		this.price = this.price.add(by);
	}

	public Long getId() {
		return this.id;
	}

	public int getShop() {
		return this.shop;
	}

	public BigDecimal getPrice() {
		return this.price;
	}

}
