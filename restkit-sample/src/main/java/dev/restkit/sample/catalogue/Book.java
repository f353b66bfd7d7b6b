package dev.restkit.sample.catalogue;

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
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import jakarta.persistence.Version;
import org.hibernate.annotations.CreationTimestamp;
import org.hibernate.annotations.UpdateTimestamp;
import org.jspecify.annotations.Nullable;

/**
 * A book that is or was for sale. What has an initial value here may be left out by
 * clients; lengths, precision and uniqueness are said once, here.
 */
@Entity
@Table(uniqueConstraints = { @UniqueConstraint(name = "book_isbn_unique", columnNames = "isbn"),
		@UniqueConstraint(name = "book_title_author_unique", columnNames = { "title", "author_id" }) })
@SuppressWarnings("NullAway.Init")
public class Book {

	@Id
	@GeneratedValue
	private Long id;

	@Column(nullable = false, length = 200)
	private String title;

	@Column(nullable = false, length = 13)
	private String isbn;

	@Column(nullable = false, precision = 10, scale = 2)
	private BigDecimal price;

	private @Nullable LocalDate published;

	@Enumerated(EnumType.STRING)
	@Column(nullable = false, length = 10)
	private Language language = Language.ENGLISH;

	private @Nullable Integer pages;

	@Column(nullable = false)
	private int stock = 0;

	@Column(nullable = false)
	private boolean available = true;

	@ManyToOne(optional = false, fetch = FetchType.LAZY)
	private Author author;

	@ManyToMany
	private Set<Tag> tags = new LinkedHashSet<>();

	@OneToMany(mappedBy = "book", cascade = CascadeType.ALL, orphanRemoval = true)
	@OrderBy("id")
	private List<Review> reviews = new ArrayList<>();

	@CreationTimestamp
	@Column(nullable = false, updatable = false)
	private Instant created;

	@UpdateTimestamp
	@Column(nullable = false)
	private Instant updated;

	@Version
	private long version;

	protected Book() {
	}

	public Book(String title, String isbn, BigDecimal price, Author author) {
		this.title = title;
		this.isbn = isbn;
		this.price = price;
		this.author = author;
	}

	public Long getId() {
		return this.id;
	}

	public BigDecimal getPrice() {
		return this.price;
	}

	public int getStock() {
		return this.stock;
	}

	public void setStock(int stock) {
		this.stock = stock;
	}

	public void setAvailable(boolean available) {
		this.available = available;
	}

	public void setLanguage(Language language) {
		this.language = language;
	}

	public void setPages(@Nullable Integer pages) {
		this.pages = pages;
	}

	public void setPublished(@Nullable LocalDate published) {
		this.published = published;
	}

	public Set<Tag> getTags() {
		return this.tags;
	}

	public List<Review> getReviews() {
		return this.reviews;
	}

}
