/**
 * Makes the list, create, retrieve, update and destroy operations of a model, and its
 * actions, by composition of a store, a serializer, filters and pages.
 */
@NullMarked
package dev.restkit.viewset;

import org.jspecify.annotations.NullMarked;
