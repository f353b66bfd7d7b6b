package dev.restkit.sample;

import java.util.Map;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class MetadataTests {

	private final BookstoreClient client = Database.H2.bookstore().client();

	@ParameterizedTest
	@CsvSource({ "/api,'GET, HEAD, OPTIONS'", "/api/books,'GET, HEAD, OPTIONS, POST'",
			"/api/books/1,'DELETE, GET, HEAD, OPTIONS, PATCH, PUT'", "/api/books/1/restock,'OPTIONS, POST'",
			"/api/books/recent,'GET, HEAD, OPTIONS'", "/api/hello,'GET, HEAD, OPTIONS'", "/api/quote,'OPTIONS, POST'" })
	void everyPathTellsWhatItCanDo(String path, String allow) {
		Answer answer = this.client.send("OPTIONS", path, null).expect(200);
		assertThat(answer.header("Allow")).isEqualTo(allow);
		assertThat(answer.object()).containsKeys("name", "description", "renders", "parses");
		assertThat(answer.get("renders").toString()).contains("application/json", "application/yaml");
	}

	@Test
	void aListTellsWhatMayBeSentInDeclarationOrder() {
		Map<String, Map<String, Object>> fields = fields("/api/books", "POST");
		assertThat(fields.keySet()).startsWith("id", "title", "isbn", "price");
		assertThat(fields.get("id")).containsEntry("read_only", true);
		assertThat(fields.get("title")).containsEntry("type", "string")
			.containsEntry("required", true)
			.containsEntry("max_length", 200);
		assertThat(fields.get("price")).containsEntry("type", "decimal")
			.containsEntry("max_digits", 10)
			.containsEntry("decimal_places", 2);
		assertThat(fields.get("published")).containsEntry("type", "date");
		assertThat(fields.get("language")).containsEntry("type", "choice");
		assertThat(fields.get("language").get("choices")).asInstanceOf(InstanceOfAssertFactories.LIST)
			.hasSize(5)
			.contains(Map.of("value", "FRENCH", "display_name", "FRENCH"));
		assertThat(fields.get("reviews")).containsEntry("type", "list")
			.extractingByKey("child")
			.asInstanceOf(InstanceOfAssertFactories.MAP)
			.containsKey("children");
	}

	@Test
	void noRelationTellsWhichObjectsThereAre() {
		assertThat(fields("/api/books", "POST").get("author")).containsEntry("type", "field")
			.doesNotContainKey("choices");
		assertThat(fields("/api/books", "POST").get("tags")).containsEntry("type", "field")
			.doesNotContainKeys("choices", "child");
		assertThat(fields("/api/reviews", "POST").get("book")).containsEntry("type", "field");
	}

	@Test
	void anItemTellsWhatReplacesIt() {
		Map<?, ?> actions = (Map<?, ?>) this.client.send("OPTIONS", "/api/books/1", null).expect(200).get("actions");
		assertThat(actions.keySet()).map(Object::toString).containsExactly("PUT");
	}

	@Test
	void aTypedBodyTellsItsFieldsAndItsVariants() {
		Map<String, Map<String, Object>> fields = fields("/api/quote", "POST");
		assertThat(fields.keySet()).contains("items", "destination", "payment");
		assertThat(fields.get("payment")).containsEntry("type", "nested object")
			.containsKeys("discriminator", "variants");
		assertThat(((Map<?, ?>) fields.get("payment").get("variants")).keySet()).map(Object::toString)
			.containsExactlyInAnyOrder("card", "invoice");
	}

	@Test
	@SuppressWarnings("unchecked")
	void parametersAreToldByMethod() {
		Map<String, Map<String, Map<String, Object>>> parameters = (Map<String, Map<String, Map<String, Object>>>) this.client
			.send("OPTIONS", "/api/hello", null)
			.get("parameters");
		assertThat(parameters.get("GET").get("name")).containsEntry("in", "query")
			.containsEntry("required", false)
			.containsEntry("max_length", 40);
		assertThat(parameters.get("GET").get("User-Agent")).containsEntry("in", "header");
		Map<String, Map<String, Map<String, Object>>> list = (Map<String, Map<String, Map<String, Object>>>) this.client
			.send("OPTIONS", "/api/books", null)
			.get("parameters");
		assertThat(list.get("GET")).containsKeys("page", "page_size", "search", "ordering", "author", "price__gte");
	}

	@Test
	void metadataComesInTheFormatThatIsAskedFor() {
		assertThat(this.client.send("OPTIONS", "/api/books.yaml", null).expect(200).header("Content-Type"))
			.isEqualTo("application/yaml");
		assertThat(this.client.send("OPTIONS", "/api/hello", null, "Accept", "application/yaml").expect(200).body())
			.startsWith("name:");
		this.client.send("OPTIONS", "/api/books", null, "Accept", "image/png").expect(406);
		this.client.send("OPTIONS", "/api/nosuch", null).expect(404);
	}

	@SuppressWarnings("unchecked")
	private Map<String, Map<String, Object>> fields(String path, String method) {
		Map<String, Object> actions = (Map<String, Object>) this.client.send("OPTIONS", path, null)
			.expect(200)
			.get("actions");
		assertThat(actions).containsKey(method);
		return (Map<String, Map<String, Object>>) actions.get(method);
	}

}
