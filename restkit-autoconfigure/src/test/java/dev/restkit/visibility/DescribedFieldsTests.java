package dev.restkit.visibility;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What callers are told about fields that are not for everybody.
 */
@SpringBootTest(classes = FieldsTestApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "spring.jpa.open-in-view=false", "spring.jpa.hibernate.ddl-auto=create-drop",
				"spring.datasource.generate-unique-name=true" })
class DescribedFieldsTests {

	private static final String[] SECRETS = { "cost", "secret", "reliability", "margin" };

	@LocalServerPort
	private int port;

	@Test
	void metadataHasNoneOfThem() {
		String seen = body("OPTIONS", "/api/products", "buyer", "application/json");
		assertThat(seen).contains("\"cost\":{", "\"cost__gte\":{", "\"supplier.reliability\":{",
				"\"Terms that all must be found in name, secret.\"",
				"\"stock\":{\"type\":\"integer\",\"required\":false,\"read_only\":false");
		String hidden = body("OPTIONS", "/api/products", "guest", "application/json");
		assertThat(hidden).doesNotContain(SECRETS)
			.contains("\"name\":{", "\"ordering\":{", "Terms that all must be found in name.",
					"\"stock\":{\"type\":\"integer\",\"required\":false,\"read_only\":true");
		assertThat(body("OPTIONS", "/api/products/1", "guest", "application/json")).contains("\"PUT\"")
			.doesNotContain(SECRETS);
		assertThat(body("OPTIONS", "/api/offers", "guest", "application/json")).contains("\"POST\"")
			.doesNotContain(SECRETS);
		assertThat(body("OPTIONS", "/api/offers", "buyer", "application/json")).contains("\"margin\":{");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api-docs.json", "/api-docs.yaml", "/api-docs.asyncapi.json", "/api-docs.asyncapi.yaml",
			"/api-docs", "/api-docs/names.json", "/api-docs/operations/products.list", "/api-docs/try/products.create",
			"/api-docs/try/products.list" })
	void documentsHaveNoneOfThem(String path) {
		String seen = body("GET", path, "buyer", "*/*");
		String hidden = body("GET", path, "guest", "*/*");
		assertThat(seen).contains("cost");
		assertThat(hidden).contains("name").doesNotContain(SECRETS);
		assertThat(body("GET", path, "buyer", "*/*")).isEqualTo(seen);
		assertThat(body("GET", path, null, "*/*")).isEqualTo(hidden);
	}

	@Test
	void theDocumentSaysWhatIsReadOnlyForTheCaller() {
		assertThat(body("GET", "/api-docs/try/products.create", "clerk", "text/html"))
			.contains("name=\"name\"", "name=\"stock\"")
			.doesNotContain(SECRETS);
		assertThat(body("GET", "/api-docs/try/products.create", "guest", "text/html")).contains("name=\"name\"")
			.doesNotContain("name=\"stock\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/products", "/api/products/1", "/api/items", "/api/offers", "/api/suppliers/1" })
	void pagesAndTheirFormsHaveNoneOfThem(String path) {
		String seen = body("GET", path, "buyer", "text/html");
		String hidden = body("GET", path, "guest", "text/html");
		assertThat(seen).contains("<html").containsAnyOf(SECRETS);
		assertThat(hidden).contains("<html").doesNotContain(SECRETS);
		assertThat(body("GET", path, "buyer2", "text/html").replace("buyer2", "buyer")).isEqualTo(seen);
	}

	private String body(String method, String path, @Nullable String user, String accept) {
		return new FieldsClient(this.port).send(method, path, user, null, "Accept", accept).body();
	}

}
