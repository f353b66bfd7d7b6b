package dev.restkit.benchmarks.format;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a book has without its relations, for formats of rows.
 */
record BookRow(long id, String title, String isbn, BigDecimal price, LocalDate published, int pages, boolean available,
		long author, String authorName, Instant created) {

	static List<BookRow> twenty() {
		return IntStream.rangeClosed(1, 20).mapToObj(BookRow::of).toList();
	}

	private static BookRow of(int number) {
		return new BookRow(number, "The harbour and the lantern, part " + number, "978" + (1_000_000_000 + number),
				BigDecimal.valueOf(499 + number * 137L, 2), LocalDate.of(1950, 1, 1).plusDays(number * 970L),
				80 + number * 37, number % 7 != 6, number % 5, "Ada Stone, of Winter " + number % 5,
				Instant.parse("2026-11-20T08:00:00.123456Z").plusSeconds(number * 3600L));
	}

}
