/**
 * Writes shapes as JSON Schema, as neutral data: for documents of any kind, and for all
 * else that tells programs what a shape is.
 */
@NullMarked
package dev.restkit.schema.json;

import org.jspecify.annotations.NullMarked;
