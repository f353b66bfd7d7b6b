package dev.restkit.filtering;

import java.util.Set;

import dev.restkit.validation.InputType;

/**
 * A field that a list may be filtered by.
 *
 * @param name the name in the query, such as {@code author.name}
 * @param attribute what the store filters by
 * @param type reads one value
 * @param lookups the comparisons that make sense for it
 * @since 0.1.0
 */
public record FilterField(String name, String attribute, InputType type, Set<Lookup> lookups) {

	public FilterField {
		lookups = Set.copyOf(lookups);
	}

}
