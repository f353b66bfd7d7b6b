package dev.restkit.sample;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Books as browsers send them.
 */
@OnEveryDatabase
class FormTests {

	private static final String FORM = "application/x-www-form-urlencoded";

	private static final String MULTIPART = "multipart/form-data; boundary=xxBOUNDARYxx";

	private final BookstoreClient client;

	FormTests(Database database) {
		this.client = database.bookstore().client();
	}

	@Test
	void createsABook() {
		Answer created = send("POST", "/api/books", form(book()) + "&tags=poetry&tags=art&published=&pages=&stock=3");
		Map<String, Object> book = created.expect(201).object();
		assertThat(book).containsEntry("published", null).containsEntry("pages", null).containsEntry("stock", 3);
		assertThat(Set.copyOf((List<?>) book.get("tags"))).isEqualTo(Set.of("poetry", "art"));
		assertThat(created.header("Location")).isNotNull();
	}

	@Test
	void readsAnAbsentCheckboxAsFalse() {
		Map<String, Object> book = send("POST", "/api/books", form(book())).expect(201).object();
		assertThat(book).containsEntry("available", false);
		assertThat(this.client.create("/api/books", this.client.book())).containsEntry("available", true);
		String path = "/api/books/" + book.get("id");
		send("PATCH", path, "available=on&tags=poetry").expect(200);
		assertThat(send("PATCH", path, "stock=5").expect(200).object()).containsEntry("available", true)
			.containsEntry("stock", 5)
			.containsEntry("tags", List.of("poetry"));
		assertThat(send("PUT", path, form(book())).expect(200).object()).containsEntry("available", false)
			.containsEntry("tags", List.of());
	}

	@Test
	void takesNoTagsAwayUnlessToldSo() {
		String path = this.client.createdBook();
		send("PATCH", path, "tags=poetry").expect(200);
		assertThat(send("PATCH", path, "tags=").expect(200).object()).containsEntry("tags", List.of());
	}

	@Test
	void reportsWhatIsWrongLikeEverywhere() {
		assertThat(send("POST", "/api/books", "title=+&price=1.234").violations()).isEqualTo(
				Map.of("title", "blank", "isbn", "required", "price", "max_decimal_places", "author", "required"));
	}

	@Test
	void neverWritesWhatIsReadOnly() {
		String path = this.client.createdBook();
		Object id = this.client.get(path).get("id");
		assertThat(send("PATCH", path, "id=777&class.module.classLoader.URLs[0]=0&stock=2").expect(200).object())
			.containsEntry("id", id)
			.containsEntry("stock", 2);
	}

	@Test
	void takesMultipartForms() {
		StringBuilder body = new StringBuilder();
		book().forEach((name, value) -> body.append("--xxBOUNDARYxx\r\nContent-Disposition: form-data; name=\"")
			.append(name)
			.append("\"\r\n\r\n")
			.append(value)
			.append("\r\n"));
		body.append("--xxBOUNDARYxx--\r\n");
		this.client.send("POST", "/api/books", body.toString(), "Content-Type", MULTIPART).expect(201);
	}

	@Test
	void tellsThatFormsAreRead() {
		assertThat((List<?>) this.client.send("OPTIONS", "/api/books", null).expect(200).get("parses")).asString()
			.contains("application/json", FORM, "multipart/form-data");
	}

	private Map<String, Object> book() {
		return this.client.book();
	}

	private Answer send(String method, String path, String form) {
		return this.client.send(method, path, form, "Content-Type", FORM);
	}

	private static String form(Map<String, Object> values) {
		return values.entrySet()
			.stream()
			.map((entry) -> entry.getKey() + "="
					+ URLEncoder.encode(entry.getValue().toString(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
	}

}
