package dev.restkit.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@OnEveryDatabase
class PageTests {

	private final BookstoreClient client;

	PageTests(Database database) {
		this.client = database.bookstore().client();
	}

	@Test
	void aPageHasItsFourFieldsInOrder() {
		Answer page = this.client.get("/api/books").expect(200);
		assertThat(page.object().keySet()).containsExactly("count", "next", "previous", "results");
		assertThat(page.object()).containsEntry("count", 200)
			.containsEntry("next", this.client.url("/api/books?page=2"))
			.containsEntry("previous", null);
		assertThat(page.results()).hasSize(20);
	}

	@Test
	void theFirstPageIsLinkedWithoutItsNumber() {
		Answer page = this.client.get("/api/books?page=2").expect(200);
		assertThat(page.get("previous")).isEqualTo(this.client.url("/api/books"));
		assertThat(page.get("next")).isEqualTo(this.client.url("/api/books?page=3"));
	}

	@Test
	void theLastPageHasNoNext() {
		Answer page = this.client.get("/api/books?page=10").expect(200);
		assertThat(page.get("next")).isNull();
		assertThat(page.results()).hasSize(20);
		this.client.get("/api/books?page=11").expect(404);
	}

	@Test
	void aCallerChoosesTheSizeUpToAHundred() {
		assertThat(this.client.get("/api/books?page_size=1").expect(200).results()).hasSize(1);
		assertThat(this.client.get("/api/books?page_size=100").expect(200).results()).hasSize(100);
		assertThat(this.client.get("/api/books?page_size=101").expect(200).results()).hasSize(100);
		assertThat(this.client.get("/api/books?page_size=2147483648").expect(200).results()).hasSize(100);
	}

	@Test
	void linksKeepEveryOtherParameter() {
		String query = "page_size=2&search=the&ordering=-price&x=a%20b%26c%3Dd%2B";
		String next = (String) this.client.get("/api/books?" + query).expect(200).get("next");
		assertThat(next).startsWith(this.client.url("/api/books?"));
		assertThat(next.substring(next.indexOf('?') + 1).split("&"))
			.containsExactlyInAnyOrder((query + "&page=2").split("&"));
	}

	@Test
	void linksLeadThroughAllBooksAndBack() {
		List<List<Map<String, Object>>> forward = walk("/api/books?page_size=30&ordering=stock", "next");
		List<List<Map<String, Object>>> back = walk("/api/books?page_size=30&ordering=stock&page=" + forward.size(),
				"previous");
		assertThat(forward).hasSize(7);
		assertThat(forward.stream().flatMap(List::stream).map((book) -> book.get("id"))).hasSize(200)
			.doesNotHaveDuplicates();
		assertThat(back).containsExactlyInAnyOrderElementsOf(forward);
	}

	private List<List<Map<String, Object>>> walk(String path, String direction) {
		List<List<Map<String, Object>>> pages = new ArrayList<>();
		Object url = path;
		while (url != null) {
			Answer page = this.client.get((String) url).expect(200);
			pages.add(page.results());
			url = page.get(direction);
		}
		return pages;
	}

	@Test
	void anEmptyListHasOneEmptyPage() {
		Answer page = this.client.get("/api/books?search=nowhere-to-be-found").expect(200);
		assertThat(page.object()).containsEntry("count", 0)
			.containsEntry("next", null)
			.containsEntry("previous", null)
			.containsEntry("results", List.of());
	}

	@Test
	void answersHeadAsGetWithoutABody() {
		Answer head = this.client.send("HEAD", "/api/books?page=2", null).expect(200);
		assertThat(head.body()).isEmpty();
		assertThat(head.header("Content-Type")).isEqualTo("application/json");
		this.client.send("HEAD", "/api/books/999999", null).expect(404);
	}

	@Test
	void saysThatTheFormatDependsOnAccept() {
		assertThat(this.client.get("/api/books").header("Vary")).matches("(?i)Accept(,.*)?");
	}

	@Test
	void theRootLinksEveryViewSet() {
		Map<String, Object> root = this.client.get("/api").expect(200).object();
		assertThat(root.keySet()).contains("books", "authors", "reviews", "tags");
		root.values().forEach((link) -> this.client.get((String) link).expect(200));
	}

}
