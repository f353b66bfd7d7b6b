package dev.restkit.sample;

import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the bookstore answered.
 */
record Answer(HttpResponse<String> response) {

	static final JsonMapper JSON = JsonMapper.builder()
		.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
		.build();

	int status() {
		return this.response.statusCode();
	}

	String body() {
		return this.response.body();
	}

	@Nullable String header(String name) {
		return this.response.headers().firstValue(name).orElse(null);
	}

	/**
	 * This answer, if it has the status.
	 */
	Answer expect(int status) {
		assertThat(status()).as("%s %s answered %s", this.response.request().method(), this.response.uri(), body())
			.isEqualTo(status);
		return this;
	}

	Map<String, Object> object() {
		return JSON.readValue(body(), new TypeReference<>() {
		});
	}

	List<Map<String, Object>> list() {
		return JSON.readValue(body(), new TypeReference<>() {
		});
	}

	Object get(String field) {
		return object().get(field);
	}

	BigDecimal decimal(String field) {
		return new BigDecimal(get(field).toString());
	}

	/**
	 * The results of a page.
	 */
	List<Map<String, Object>> results() {
		return objects("results");
	}

	/**
	 * The codes of the violations by their fields, in their order.
	 */
	Map<String, String> violations() {
		expect(400);
		Map<String, String> codes = new LinkedHashMap<>();
		objects("errors").forEach((error) -> codes.put((String) error.get("field"), (String) error.get("code")));
		return codes;
	}

	@SuppressWarnings("unchecked")
	List<Map<String, Object>> objects(String field) {
		assertThat(object()).containsKey(field);
		return (List<Map<String, Object>>) get(field);
	}

}
