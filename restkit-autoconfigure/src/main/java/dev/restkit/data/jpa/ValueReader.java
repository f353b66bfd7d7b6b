package dev.restkit.data.jpa;

import org.jspecify.annotations.Nullable;

/**
 * Makes one value of a row.
 */
@FunctionalInterface
interface ValueReader {

	@Nullable Object read(@Nullable Object[] row, RelatedRows related);

	static ValueReader column(int index) {
		return (row, related) -> row[index];
	}

}
