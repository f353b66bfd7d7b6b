package dev.restkit.pagination;

import java.util.List;

import dev.restkit.representation.Href;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list, as clients see it: {@code count}, {@code next}, {@code previous},
 * {@code results}.
 *
 * @param <T> the representation
 * @param count how many objects there are on all pages
 * @param next the next page, or {@code null} on the last
 * @param previous the previous page, or {@code null} on the first
 * @param results the objects of this page
 * @since 0.1.0
 */
public record Page<T>(long count, @Nullable Href next, @Nullable Href previous, List<T> results) {

	public Page {
		results = List.copyOf(results);
	}

}
