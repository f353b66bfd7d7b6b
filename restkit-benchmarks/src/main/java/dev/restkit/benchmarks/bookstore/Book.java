package dev.restkit.benchmarks.bookstore;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;

/**
 * A book: the sample's, less what only its write operations need, and with the getters
 * that hand-written code needs.
 */
@Entity
@SuppressWarnings("NullAway.Init")
public class Book {

	@Id
	@GeneratedValue
	private Long id;

	@Column(nullable = false, length = 200)
	private String title;

	@Column(nullable = false, length = 13, unique = true)
	private String isbn;

	@Column(nullable = false, precision = 10, scale = 2)
	private BigDecimal price;

	@Column(nullable = false)
	private LocalDate published;

	@Column(nullable = false)
	private int pages;

	@Column(nullable = false)
	private boolean available;

	@Column(nullable = false)
	private Instant created;

	@ManyToOne(optional = false, fetch = FetchType.LAZY)
	private Author author;

	@ManyToMany
	@OrderBy("id")
	private Set<Tag> tags = new LinkedHashSet<>();

	@OneToMany(mappedBy = "book", cascade = CascadeType.ALL)
	@OrderBy("id")
	private List<Review> reviews = new ArrayList<>();

	protected Book() {
	}

	Book(String title, String isbn, Author author) {
		this.title = title;
		this.isbn = isbn;
		this.author = author;
	}

	void describe(BigDecimal price, LocalDate published, int pages, boolean available, Instant created) {
		this.price = price;
		this.published = published;
		this.pages = pages;
		this.available = available;
		this.created = created;
	}

	void sellFor(BigDecimal changed) {
		this.price = changed;
	}

	public Long getId() {
		return this.id;
	}

	public String getTitle() {
		return this.title;
	}

	public String getIsbn() {
		return this.isbn;
	}

	public BigDecimal getPrice() {
		return this.price;
	}

	public LocalDate getPublished() {
		return this.published;
	}

	public int getPages() {
		return this.pages;
	}

	public boolean isAvailable() {
		return this.available;
	}

	public Instant getCreated() {
		return this.created;
	}

	public Author getAuthor() {
		return this.author;
	}

	public Set<Tag> getTags() {
		return this.tags;
	}

	public List<Review> getReviews() {
		return this.reviews;
	}

}
