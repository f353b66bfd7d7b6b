package dev.restkit.notes;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/**
 * Something short that belongs to somebody, or to all.
 */
@Entity
class Note {

	@Id
	Long id;

	String owner;

	String shelf;

	@Column(name = "place")
	int rank;

	String text;

	@Version
	long version;

	protected Note() {
	}

	Note(long id, String owner, String shelf, int rank, String text) {
		this.id = id;
		this.owner = owner;
		this.shelf = shelf;
		this.rank = rank;
		this.text = text;
	}

}
