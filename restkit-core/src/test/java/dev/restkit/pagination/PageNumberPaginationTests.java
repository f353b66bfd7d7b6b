package dev.restkit.pagination;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import dev.restkit.problem.ProblemException;
import dev.restkit.representation.Href;
import dev.restkit.validation.Reading;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Pages by number.
 */
class PageNumberPaginationTests {

	private final PageNumberPagination pagination = new PageNumberPagination(3, 5);

	@Test
	void neighboursKeepEveryOtherParameter() {
		Map<String, List<String>> query = new LinkedHashMap<>();
		query.put("search", List.of("a b&c"));
		query.put("page", List.of("2"));
		query.put("x", List.of("1", "2"));
		Page<Integer> page = page(query, 9);
		assertThat(page.next()).isEqualTo(new Href("/api/numbers?search=a%20b%26c&x=1&x=2&page=3"));
		assertThat(page.previous()).isEqualTo(new Href("/api/numbers?search=a%20b%26c&x=1&x=2"));
	}

	@Test
	void firstPageOfNothingIsEmptyAndNoOtherExists() {
		assertThat(page(Map.of(), 0)).isEqualTo(new Page<>(0, null, null, List.of()));
		assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> page(query("page", "2"), 0));
	}

	@Test
	void pagesThatCannotExistAreNotFound() {
		for (String number : List.of("0", "-1", "abc", "1.5", "4", "99999999999999999999", "2147483648")) {
			assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> page(query("page", number), 9))
				.satisfies((refused) -> assertThat(refused.problem().status()).isEqualTo(404));
		}
	}

	@Test
	void sizeIsCappedAndNonsenseIsReported() {
		assertThat(page(query("page_size", "100"), 9).results()).hasSize(5);
		assertThat(page(query("page_size", ""), 9).results()).hasSize(3);
		for (String size : List.of("0", "-1", "abc", "1.5")) {
			Reading reading = Reading.whole();
			this.pagination.read(query("page_size", size), reading);
			assertThat(reading.violations()).extracting("field").containsExactly("page_size");
		}
	}

	@Test
	void negativeSizeIsTooSmallAndNoNumberIsNone() {
		assertThat(code("-1")).isEqualTo("min_value");
		assertThat(code("0")).isEqualTo("min_value");
		assertThat(code("-")).isEqualTo("invalid");
		assertThat(code("abc")).isEqualTo("invalid");
	}

	private String code(String size) {
		Reading reading = Reading.whole();
		this.pagination.read(query("page_size", size), reading);
		return reading.violations().get(0).code();
	}

	@Test
	void lastIsTheLastPage() {
		assertThat(page(query("page", "last"), 7).results()).containsExactly(6);
		assertThat(page(query("page", "last"), 0).results()).isEmpty();
	}

	@Test
	void rowsAreCountedOnlyWhereThePageDoesNotTell() {
		assertThat(counts(Map.of(), 2)).isZero();
		assertThat(counts(query("page", "2"), 5)).isZero();
		assertThat(counts(Map.of(), 4)).isEqualTo(1);
		assertThat(counts(Map.of(), 3)).isEqualTo(1);
	}

	@Property
	void followingNextVisitsEveryObjectOnce(@ForAll @IntRange(max = 60) int objects,
			@ForAll @IntRange(min = 1, max = 5) int size) {
		List<Integer> visited = new ArrayList<>();
		int number = 1;
		Page<Integer> page;
		do {
			page = page(Map.of("page", List.of("" + number), "page_size", List.of("" + size)), objects);
			assertThat(page.count()).isEqualTo(objects);
			visited.addAll(page.results());
			number++;
		}
		while (page.next() != null);
		assertThat(visited).isEqualTo(IntStream.range(0, objects).boxed().toList());
	}

	@Property
	void whoNeedsTheObjectsOnlyGetsThoseOfThePage(@ForAll @IntRange(max = 20) int objects,
			@ForAll @IntRange(min = 1, max = 12) int number, @ForAll @IntRange(min = 1, max = 5) int size,
			@ForAll boolean last) {
		PageRequest request = new PageRequest(last ? PageRequest.LAST : number, size);
		Numbers numbers = new Numbers(objects);
		Object only = outcome(() -> this.pagination.results(request, numbers));
		assertThat(numbers.counted).isEqualTo(last ? 1 : 0);
		assertThat(only)
			.isEqualTo(outcome(() -> this.pagination.page(request, new Numbers(objects), "/api/numbers", Map.of())));
	}

	private static Object outcome(Supplier<Page<Integer>> page) {
		try {
			return page.get().results();
		}
		catch (ProblemException ex) {
			return ex.problem();
		}
	}

	private Page<Integer> page(Map<String, List<String>> query, int objects) {
		return page(query, new Numbers(objects));
	}

	private int counts(Map<String, List<String>> query, int objects) {
		Numbers numbers = new Numbers(objects);
		page(query, numbers);
		return numbers.counted;
	}

	private Page<Integer> page(Map<String, List<String>> query, Numbers numbers) {
		Reading reading = Reading.whole();
		PageRequest request = this.pagination.read(query, reading);
		assertThat(reading.violations()).isEmpty();
		return this.pagination.page(request, numbers, "/api/numbers", query);
	}

	private static Map<String, List<String>> query(String name, String value) {
		return Map.of(name, List.of(value));
	}

	private static final class Numbers implements PageSource<Integer> {

		private final int size;

		private int counted;

		Numbers(int size) {
			this.size = size;
		}

		@Override
		public long count() {
			this.counted++;
			return this.size;
		}

		@Override
		public List<Integer> read(int offset, int limit) {
			return IntStream.range(Math.min(offset, this.size), Math.min(offset + limit, this.size)).boxed().toList();
		}

	}

}
