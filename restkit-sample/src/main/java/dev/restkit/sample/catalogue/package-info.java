/**
 * Books, their authors, tags and reviews: for each an entity, what clients see of it, and
 * a view set.
 */
@NullMarked
package dev.restkit.sample.catalogue;

import org.jspecify.annotations.NullMarked;
