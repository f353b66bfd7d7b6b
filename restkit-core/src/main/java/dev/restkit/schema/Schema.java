package dev.restkit.schema;

/**
 * The shape of one value, in JSON Schema's words.
 *
 * @since 0.1.0
 */
public sealed interface Schema permits StringSchema, NumberSchema, BooleanSchema, ArraySchema, MapSchema, ObjectSchema,
		UnionSchema, OneOrManySchema, RelationSchema, ReferenceSchema, AnySchema {

	/**
	 * The word that DRF's metadata and form controls use for this shape, such as
	 * {@code string}, {@code integer} or {@code nested object}.
	 * @return the word
	 */
	String label();

}
