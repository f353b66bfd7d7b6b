package dev.restkit.sample;

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@OnEveryDatabase
class TagTests {

	private final BookstoreClient client;

	TagTests(Database database) {
		this.client = database.bookstore().client();
	}

	@Test
	void createsChangesAndDestroysATag() {
		Map<String, Object> tag = this.client.create("/api/tags", Map.of("name", "gardening"));
		String path = "/api/tags/" + tag.get("id");
		assertThat(tag.keySet()).containsExactly("id", "name");
		assertThat(this.client.patch(path, Map.of("name", "gardens")).expect(200).get("name")).isEqualTo("gardens");
		assertThat(this.client.put(path, Map.of("name", "parks")).expect(200).get("name")).isEqualTo("parks");
		assertThat(this.client.get(path).expect(200).get("name")).isEqualTo("parks");
		this.client.delete(path).expect(204);
		this.client.get(path).expect(404);
	}

	@Test
	void refusesANameThatIsTakenBlankOrTooLong() {
		assertThat(this.client.post("/api/tags", Map.of("name", "art")).violations())
			.containsOnly(Map.entry("name", "unique"));
		assertThat(this.client.post("/api/tags", Map.of("name", "  ")).violations())
			.containsOnly(Map.entry("name", "blank"));
		assertThat(this.client.post("/api/tags", Map.of("name", "x".repeat(41))).violations())
			.containsOnly(Map.entry("name", "max_length"));
	}

}
