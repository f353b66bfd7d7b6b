package dev.restkit.subscription;

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Interest}.
 */
class InterestTests {

	private final Interest ofAuthor = new Interest("books", null, Map.of("author", "3"));

	@Test
	void aRowThatLeavesMattersAsOneThatEnters() {
		assertThat(this.ofAuthor.isMetBy(updated("3", "4"))).isTrue();
		assertThat(this.ofAuthor.isMetBy(updated("4", "3"))).isTrue();
		assertThat(this.ofAuthor.isMetBy(updated("4", "5"))).isFalse();
	}

	@Test
	void whatIsNotKnownMayMatter() {
		assertThat(this.ofAuthor.isMetBy(Change.of("books", 1))).isTrue();
		assertThat(
				this.ofAuthor.isMetBy(new Change("books", "1", Change.Kind.UPDATED, Map.of("author", "4"), Map.of())))
			.isTrue();
		assertThat(this.ofAuthor.isMetBy(new Change("books", "1", Change.Kind.CREATED, null, Map.of("author", ""))))
			.isFalse();
	}

	@Test
	void anObjectMattersByItsKey() {
		Interest one = new Interest("books", "1", Map.of());
		assertThat(one.isMetBy(Change.of("books", 1))).isTrue();
		assertThat(one.isMetBy(Change.of("books", 2))).isFalse();
		assertThat(one.isMetBy(Change.of("books", null))).isTrue();
		assertThat(one.isMetBy(Change.of("authors", 1))).isFalse();
	}

	private static Change updated(String before, String after) {
		return new Change("books", "1", Change.Kind.UPDATED, Map.of("author", before), Map.of("author", after));
	}

}
