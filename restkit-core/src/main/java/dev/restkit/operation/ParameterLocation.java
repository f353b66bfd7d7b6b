package dev.restkit.operation;

/**
 * Where a parameter stands in a message.
 *
 * @since 0.1.0
 */
public enum ParameterLocation {

	/** A variable of the path. */
	PATH,

	/** The query. */
	QUERY,

	/** A header. */
	HEADER,

	/** A cookie. */
	COOKIE,

	/** A field of a form, or a part of one that has several types. */
	FORM,

	/** The whole body. */
	BODY

}
