package dev.restkit.sample.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;

/**
 * A word that books are found by.
 */
@Entity
@Table(uniqueConstraints = @UniqueConstraint(name = "tag_name_unique", columnNames = "name"))
@SuppressWarnings("NullAway.Init")
public class Tag {

	@Id
	@GeneratedValue
	private Long id;

	@Column(nullable = false, length = 40)
	private String name;

	protected Tag() {
	}

	public Tag(String name) {
		this.name = name;
	}

}
