package dev.restkit.sample.catalogue;

/**
 * The language that a book is written in.
 */
public enum Language {

	/** English. */
	ENGLISH,

	/** French. */
	FRENCH,

	/** German. */
	GERMAN,

	/** Spanish. */
	SPANISH,

	/** Any other. */
	OTHER

}
