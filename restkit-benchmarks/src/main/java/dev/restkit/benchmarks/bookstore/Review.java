package dev.restkit.benchmarks.bookstore;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/**
 * What a reader thinks of a book.
 */
@Entity
@SuppressWarnings("NullAway.Init")
public class Review {

	@Id
	@GeneratedValue
	private Long id;

	@ManyToOne(optional = false, fetch = FetchType.LAZY)
	private Book book;

	@Column(nullable = false)
	private int rating;

	@Column(nullable = false, length = 2000)
	private String text;

	@Column(nullable = false, length = 80)
	private String reviewer;

	protected Review() {
	}

	Review(Book book, int rating, String text, String reviewer) {
		this.book = book;
		this.rating = rating;
		this.text = text;
		this.reviewer = reviewer;
	}

	public Long getId() {
		return this.id;
	}

	public Book getBook() {
		return this.book;
	}

	public int getRating() {
		return this.rating;
	}

	public String getText() {
		return this.text;
	}

	public String getReviewer() {
		return this.reviewer;
	}

}
