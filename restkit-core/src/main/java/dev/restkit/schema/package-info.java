/**
 * The shape of data, in JSON Schema's words: immutable values that documents, metadata
 * and forms are written from. How input is checked against them is the business of
 * {@code validation}.
 */
@NullMarked
package dev.restkit.schema;

import org.jspecify.annotations.NullMarked;
