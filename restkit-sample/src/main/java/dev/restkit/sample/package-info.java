/**
 * A bookstore on RESTKit: entities with view sets in {@code catalogue}, plain handlers in
 * {@code hello} and {@code quote}.
 */
@NullMarked
package dev.restkit.sample;

import org.jspecify.annotations.NullMarked;
