package dev.restkit.visibility;

import java.net.http.HttpResponse;

import dev.restkit.visibility.FieldsTestApplication.IsBuyer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who sees and sets which fields.
 */
@SpringBootTest(classes = FieldsTestApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "spring.jpa.open-in-view=false", "spring.jpa.hibernate.ddl-auto=create-drop",
				"spring.datasource.generate-unique-name=true" })
class FieldsTests {

	private static final String BUYER = "buyer";

	private static final String GUEST = "guest";

	private final IsBuyer isBuyer;

	@LocalServerPort
	private int port;

	@Autowired
	FieldsTests(IsBuyer isBuyer) {
		this.isBuyer = isBuyer;
	}

	@ParameterizedTest
	@CsvSource({ "json, application/json", "yaml, application/yaml", "xml, application/xml", "csv, text/csv",
			"cbor, application/cbor", "ndjson, application/x-ndjson" })
	void noFormatHasAFieldThatDoesNotExist(String format, String mediaType) {
		for (String path : new String[] { "/api/products", "/api/products/1", "/api/products/1/card", "/api/offers",
				"/api/suppliers" }) {
			String seen = get(path, BUYER, "Accept", mediaType).body();
			String hidden = get(path, GUEST, "Accept", mediaType).body();
			String named = get(path + "." + format, null).body();
			String field = path.startsWith("/api/offers") ? "margin"
					: path.startsWith("/api/suppliers") ? "reliability" : "cost";
			assertThat(seen).as(path).contains(field);
			assertThat(hidden).as(path).isNotBlank().doesNotContain("cost", "secret", "reliability", "margin");
			assertThat(named).as(path).isNotBlank().doesNotContain("cost", "secret", "reliability", "margin");
		}
	}

	@Test
	void whatNobodyDeclaredIsWrittenByTheSameRule() {
		assertThat(get("/api/offers/anything", BUYER).body()).contains("\"margin\":11");
		assertThat(get("/api/offers/anything", GUEST).body()).isEqualTo("[{\"text\":\"one\",\"note\":\"n\"}]");
	}

	@Test
	void aTableHasNoColumnOfIt() {
		assertThat(get("/api/products.csv", BUYER).body()).startsWith(
				"id,name,cost,secret,stock,supplier.id,supplier.name,supplier.reliability\r\n1,Anvil,70.00,secretly Anvil,5,1,Acme,4");
		assertThat(get("/api/products.csv", GUEST).body())
			.startsWith("id,name,stock,supplier.id,supplier.name\r\n1,Anvil,5,1,Acme");
		assertThat(get("/api/offers.csv", GUEST).body()).startsWith("text,note\r\none,n");
	}

	@Test
	void nestedRepresentationsHideTheirs() {
		assertThat(get("/api/products/1", BUYER).body())
			.contains("\"supplier\":{\"id\":1,\"name\":\"Acme\",\"reliability\":4}");
		assertThat(get("/api/products/1", GUEST).body()).contains("\"supplier\":{\"id\":1,\"name\":\"Acme\"}");
	}

	@Test
	void aPermissionIsAskedOnceForEachCall() {
		int before = this.isBuyer.asked();
		get("/api/products?ordering=cost&search=secretly", BUYER);
		assertThat(this.isBuyer.asked() - before).isOne();
		get("/api/offers", BUYER);
		assertThat(this.isBuyer.asked() - before).isEqualTo(2);
	}

	@Test
	void nobodySetsWhatDoesNotExist() {
		String created = send("POST", "/api/products", GUEST,
				"{\"name\":\"Drum\",\"cost\":\"x\",\"secret\":\"mine\",\"stock\":9}")
			.body();
		String path = "/api/products/" + FieldsClient.id(created);
		assertThat(created).doesNotContain("cost", "secret").contains("\"stock\":0");
		assertThat(get(path, BUYER).body()).contains("\"cost\":1.00", "\"secret\":null", "\"stock\":0");
		send("PATCH", path, BUYER, "{\"cost\":7,\"secret\":\"s\",\"stock\":3}");
		assertThat(send("PUT", path, GUEST, "{\"name\":\"Drum 2\",\"cost\":9,\"stock\":1}").statusCode())
			.isEqualTo(200);
		assertThat(get(path, BUYER).body()).contains("Drum 2", "\"cost\":7.00", "\"secret\":\"s\"", "\"stock\":3");
		send("PATCH", path, "clerk", "{\"cost\":9,\"stock\":4}");
		assertThat(get(path, BUYER).body()).contains("\"cost\":7.00", "\"stock\":4");
		String all = send("POST", "/api/products", GUEST, "[{\"name\":\"Eel\",\"cost\":5},{\"name\":\"Fig\"}]").body();
		assertThat(all).contains("Eel", "Fig").doesNotContain("cost");
		assertThat(get("/api/products?name=Eel", BUYER).body()).contains("\"cost\":1.00");
		get("/api/products?name__in=Eel,Fig", BUYER);
	}

	@Test
	void whoMaySetItIsToldWhatIsWrongWithIt() {
		assertThat(send("POST", "/api/products", BUYER, "{\"name\":\"x\",\"cost\":\"x\"}").body())
			.contains("\"field\":\"cost\"");
		assertThat(send("POST", "/api/products", "clerk", "{\"name\":\"x\",\"stock\":\"x\"}").body())
			.contains("\"field\":\"stock\"");
		assertThat(send("POST", "/api/offers", BUYER, "{\"text\":\"x\"}").body()).contains("\"field\":\"margin\"",
				"required");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/offers", "/api/offers/spring" })
	void handlersGetNothingOfIt(String path) {
		String offer = "{\"text\":\"t\",\"margin\":3,\"note\":\"mine\"}";
		assertThat(send("POST", path, GUEST, offer).body()).isEqualTo("Offer[text=t, margin=0, note=null]");
		assertThat(send("POST", path, "clerk", offer).body()).isEqualTo("Offer[text=t, margin=0, note=mine]");
		assertThat(send("POST", path, BUYER, offer).body()).isEqualTo("Offer[text=t, margin=3, note=mine]");
		assertThat(send("POST", path, GUEST, "{\"text\":\"t\"}").body())
			.isEqualTo("Offer[text=t, margin=0, note=null]");
	}

	@Test
	void formsSetNothingOfItEither() {
		HttpResponse<String> answer = send("POST", "/api/products", GUEST, "name=Gong&cost=3&stock=8", "Content-Type",
				"application/x-www-form-urlencoded");
		assertThat(answer.body()).contains("Gong", "\"stock\":0").doesNotContain("cost");
		assertThat(get("/api/products?name=Gong", BUYER).body()).contains("\"cost\":1.00");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
	// @formatter:off
			"[{'op':'test','path':'/FIELD','value':'secretly Bell'}]",
			"[{'op':'test','path':'/FIELD','value':'wrong'}]",
			"[{'op':'copy','from':'/FIELD','path':'/name'}]",
			"[{'op':'move','from':'/FIELD','path':'/name'}]",
			"[{'op':'replace','path':'/FIELD','value':'x'}]",
			"[{'op':'remove','path':'/FIELD'}]",
			"[{'op':'add','path':'/FIELD','value':'x'}]",
			"[{'op':'add','path':'/FIELD/deep','value':'x'}]",
			"[{'op':'test','path':'/supplier/FIELD','value':4}]",
	})
	// @formatter:on
	void aPatchFindsNoSuchLocation(String patch) {
		HttpResponse<String> hidden = patch(
				patch.replace("FIELD", "secret").replace("supplier/secret", "supplier/reliability"));
		HttpResponse<String> unknown = patch(patch.replace("FIELD", "unknown"));
		assertThat(hidden.statusCode()).isEqualTo(unknown.statusCode());
		assertThat(hidden.body()).isEqualTo(unknown.body());
		assertThat(get("/api/products/2", BUYER).body()).contains("\"name\":\"Bell\"", "\"secret\":\"secretly Bell\"");
	}

	private HttpResponse<String> patch(String patch) {
		return send("PATCH", "/api/products/2", GUEST, patch.replace('\'', '"'), "Content-Type",
				"application/json-patch+json");
	}

	@ParameterizedTest
	@ValueSource(strings = { "FIELD=70.00", "FIELD__gte=60", "FIELD__isnull=true", "FIELD=x", "FIELD__nonsense=1",
			"ordering=FIELD", "ordering=-FIELD", "ordering=name,FIELD" })
	void aListIsNotAskedAboutIt(String query) {
		HttpResponse<String> hidden = get("/api/products?" + query.replace("FIELD", "cost"), GUEST);
		HttpResponse<String> unknown = get("/api/products?" + query.replace("FIELD", "unknown"), GUEST);
		assertThat(hidden.statusCode()).isEqualTo(unknown.statusCode());
		assertThat(hidden.body().replace("cost", "unknown")).isEqualTo(unknown.body());
		assertThat(get("/api/products?" + query.replace("FIELD", "cost"), BUYER).body()).isNotEqualTo(hidden.body());
	}

	@Test
	void relationsAndSearchTellNothingOfIt() {
		String all = get("/api/products?ordering=name", GUEST).body();
		assertThat(get("/api/products?supplier.reliability=1&ordering=name", GUEST).body()).isEqualTo(all);
		assertThat(get("/api/products?supplier__reliability=1", GUEST).body().replace("reliability", "unknown"))
			.isEqualTo(get("/api/products?supplier__unknown=1", GUEST).body());
		assertThat(get("/api/products?supplier__reliability=1", BUYER).body()).contains("\"count\":0");
		assertThat(get("/api/products?search=secretly", GUEST).body()).contains("\"count\":0");
		assertThat(get("/api/products?search=secretly", BUYER).body()).contains("\"count\":3");
		assertThat(get("/api/items?page_size=3", GUEST).body()).containsSubsequence("Anvil", "Bell", "Clock");
		assertThat(get("/api/items?page_size=3", BUYER).body()).containsSubsequence("Anvil", "Clock", "Bell");
	}

	@Test
	void callersWhoSeeDifferentThingsShareNoTag() {
		for (String path : new String[] { "/api/items/1", "/api/products/1", "/api/products" }) {
			String seen = tag(path, BUYER);
			String hidden = tag(path, GUEST);
			assertThat(seen).isNotEqualTo(hidden).isEqualTo(tag(path, "buyer2"));
			assertThat(get(path, GUEST, "If-None-Match", seen).statusCode()).isEqualTo(200);
			assertThat(get(path, GUEST, "If-None-Match", hidden).statusCode()).isEqualTo(304);
		}
		String own = tag("/api/items/3", GUEST);
		assertThat(send("PATCH", "/api/items/3", GUEST, "{}", "If-Match", tag("/api/items/3", BUYER)).statusCode())
			.isEqualTo(412);
		assertThat(send("PATCH", "/api/items/3", GUEST, "{}", "If-Match", own).statusCode()).isEqualTo(200);
	}

	private String tag(String path, String user) {
		return get(path, user).headers().firstValue("ETag").orElseThrow();
	}

	private HttpResponse<String> get(String path, @Nullable String user, String... headers) {
		return send("GET", path, user, null, headers);
	}

	private HttpResponse<String> send(String method, String path, @Nullable String user, @Nullable String body,
			String... headers) {
		return new FieldsClient(this.port).send(method, path, user, body, headers);
	}

}
