package dev.restkit.sample.upload;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

/**
 * A file as it was sent.
 */
@Entity
@SuppressWarnings("NullAway.Init")
class StoredFile {

	static final int MAX_BYTES = 1024 * 1024;

	@Id
	@GeneratedValue
	private Long id;

	@Column(nullable = false, length = 100)
	private String name;

	@Basic(fetch = FetchType.LAZY)
	@Column(nullable = false, length = MAX_BYTES)
	private byte[] content;

	protected StoredFile() {
	}

	StoredFile(String name, byte[] content) {
		this.name = name;
		this.content = content;
	}

	Long getId() {
		return this.id;
	}

	String getName() {
		return this.name;
	}

	byte[] getContent() {
		return this.content;
	}

}
