/**
 * Turns objects into representations, and checked representations into objects: the
 * fields of a model representation and how input is read through them.
 */
@NullMarked
package dev.restkit.serializer;

import org.jspecify.annotations.NullMarked;
