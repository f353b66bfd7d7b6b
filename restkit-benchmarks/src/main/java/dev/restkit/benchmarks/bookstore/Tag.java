package dev.restkit.benchmarks.bookstore;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

/**
 * A word that books are found by.
 */
@Entity
@SuppressWarnings("NullAway.Init")
public class Tag {

	@Id
	@GeneratedValue
	private Long id;

	@Column(nullable = false, length = 40, unique = true)
	private String name;

	protected Tag() {
	}

	Tag(String name) {
		this.name = name;
	}

	public String getName() {
		return this.name;
	}

}
