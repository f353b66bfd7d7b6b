/**
 * Cuts a collection into pages and names its neighbours.
 */
@NullMarked
package dev.restkit.pagination;

import org.jspecify.annotations.NullMarked;
