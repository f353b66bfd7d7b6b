package dev.restkit.sample.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import org.hibernate.annotations.CreationTimestamp;
import org.jspecify.annotations.Nullable;

/**
 * Someone who writes books. An author who has books cannot be deleted.
 */
@Entity
@Table(uniqueConstraints = @UniqueConstraint(name = "author_slug_unique", columnNames = "slug"))
@SuppressWarnings("NullAway.Init")
public class Author {

	@Id
	@GeneratedValue
	private Long id;

	@Column(nullable = false, length = 120)
	private String name;

	@Column(nullable = false, length = 120)
	private String slug;

	private @Nullable LocalDate born;

	@Column(nullable = false, length = 4000)
	private String biography = "";

	@OneToMany(mappedBy = "author")
	@OrderBy("id")
	private List<Book> books = new ArrayList<>();

	@CreationTimestamp
	@Column(nullable = false, updatable = false)
	private Instant created;

	protected Author() {
	}

	public Author(String name, String slug, LocalDate born, String biography) {
		this.name = name;
		this.slug = slug;
		this.born = born;
		this.biography = biography;
	}

}
