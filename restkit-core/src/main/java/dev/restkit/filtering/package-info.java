/**
 * Narrows, searches and orders a collection from query parameters.
 */
@NullMarked
package dev.restkit.filtering;

import org.jspecify.annotations.NullMarked;
