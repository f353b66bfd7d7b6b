package dev.restkit.sample;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What Javadoc and Markdown files say arrives in the document.
 */
class DescriptionTests {

	private final BookstoreClient client = Database.H2.bookstore().client();

	private final Map<String, Object> document = this.client.get("/api-docs.json").expect(200).object();

	@Test
	void javadocDescribesAHandler() {
		assertThat(at("paths", "/api/hello", "get")).containsEntry("summary", "Say hello")
			.containsEntry("description", "Whoever has no name is greeted as the `World`.");
		assertThat(at("paths", "/api/quote", "post")).containsEntry("summary", "Quote what a delivery costs")
			.containsEntry("description", """
					Nothing is ordered and nothing is kept. Sending costs:

					- 3.90 for a parcel within Germany, 9.90 for one abroad;
					- 0.60 for each copy in it.""");
		assertThat(at("paths", "/api/books/recent", "get")).containsEntry("summary", "List the ten newest books")
			.containsEntry("description", "The newest comes first.");
	}

	@Test
	void anAnnotationWinsOverJavadoc() {
		assertThat(at("paths", "/api/books/{id}/restock", "post"))
			.containsEntry("summary", "Put copies of a book on the shelf")
			.containsEntry("description", "Adds to the stock, which is never counted down here.");
	}

	@Test
	void aFileDescribesAnOperationOfAViewSet() {
		Map<String, Object> list = at("paths", "/api/books", "get");
		assertThat(list).containsEntry("summary", "Find books");
		assertThat(list.get("description")).asString().startsWith("A page of books").contains("\n- `?tag=fantasy");
		assertThat(at("paths", "/api/books", "post")).containsEntry("summary", "Create a book")
			.doesNotContainKey("description");
	}

	@Test
	void javadocDescribesParameters() {
		assertThat(parameter("/api/hello", "get", "name")).containsEntry("description", "who is greeted");
		assertThat(parameter("/api/hello", "get", "User-Agent")).containsEntry("description", "the program that asks");
		assertThat(parameter("/api/books/{id}/restock", "post", "id")).containsEntry("description", "the book's `id`");
		assertThat(at("paths", "/api/quote", "post", "requestBody")).containsEntry("description", "what is to be sent");
	}

	@Test
	void javadocDescribesRepresentations() {
		for (String schema : List.of("Book", "BookRequest", "PatchedBookRequest")) {
			assertThat(at("components", "schemas", schema)).extractingByKey("description")
				.asString()
				.startsWith("What clients see of a book");
			assertThat(at("components", "schemas", schema, "properties", "tags")).containsEntry("description",
					"the names of its tags, which must exist");
			assertThat(at("components", "schemas", schema, "properties", "title")).doesNotContainKey("description");
		}
		assertThat(at("components", "schemas", "Greeting", "properties", "client")).containsEntry("description",
				"who is greeted, as its `User-Agent` says");
		assertThat(this.document.toString()).contains("where they go", "the postcode, as it is written there");
	}

	@Test
	void javadocDescribesGroups() {
		assertThat(this.document).extractingByKey("tags", InstanceOfAssertFactories.LIST)
			.contains(Map.of("name", "books", "description",
					"The books of the store. Everybody reads them, the staff changes them."))
			.anySatisfy((tag) -> assertThat(tag.toString()).contains("hello", "Says hello."));
	}

	@Test
	void optionsTellWhatFieldsAreFor() {
		Answer answer = this.client.send("OPTIONS", "/api/books", null).expect(200);
		assertThat(answer.get("actions").toString()).contains("help_text=the price in euros");
	}

	private Map<String, Object> parameter(String path, String method, String name) {
		List<?> parameters = (List<?>) Objects.requireNonNull(at("paths", path, method).get("parameters"));
		return parameters.stream()
			.map(DescriptionTests::object)
			.filter((parameter) -> name.equals(parameter.get("name")))
			.findFirst()
			.orElseThrow();
	}

	private Map<String, Object> at(String... path) {
		Map<String, Object> found = this.document;
		for (String step : path) {
			assertThat(found).containsKey(step);
			found = object(Objects.requireNonNull(found.get(step)));
		}
		return found;
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> object(Object value) {
		return (Map<String, Object>) value;
	}

}
