package dev.restkit.sample.catalogue;

import java.time.Instant;

import dev.restkit.annotation.Owner;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import org.hibernate.annotations.CreationTimestamp;
import org.hibernate.annotations.UpdateTimestamp;

/**
 * What a reader thinks of a book. It goes when the book goes.
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
	private Integer rating;

	@Column(nullable = false, length = 2000)
	private String text = "";

	@Owner
	@Column(nullable = false, length = 80)
	private String reviewer;

	@CreationTimestamp
	@Column(nullable = false, updatable = false)
	private Instant created;

	@UpdateTimestamp
	@Column(nullable = false)
	private Instant updated;

	@Version
	private long version;

	protected Review() {
	}

	public Review(Book book, int rating, String text, String reviewer) {
		this.book = book;
		this.rating = rating;
		this.text = text;
		this.reviewer = reviewer;
	}

	void setReviewer(String reviewer) {
		this.reviewer = reviewer;
	}

}
