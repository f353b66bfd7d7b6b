package dev.restkit.benchmarks.bookstore;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

/**
 * Someone who writes books.
 */
@Entity
@SuppressWarnings("NullAway.Init")
public class Author {

	@Id
	@GeneratedValue
	private Long id;

	@Column(nullable = false, length = 120)
	private String name;

	protected Author() {
	}

	Author(String name) {
		this.name = name;
	}

	public Long getId() {
		return this.id;
	}

	public String getName() {
		return this.name;
	}

}
