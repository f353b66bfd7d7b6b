package dev.restkit.visibility;

import java.net.http.HttpResponse;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Where unknown fields are refused, a field that does not exist for the caller is one.
 */
@SpringBootTest(classes = FieldsTestApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "spring.jpa.open-in-view=false", "spring.jpa.hibernate.ddl-auto=create-drop",
				"spring.datasource.generate-unique-name=true", "restkit.serializer.unknown-fields=reject",
				"spring.jackson.deserialization.fail-on-unknown-properties=true" })
class RejectedFieldsTests {

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@CsvSource({ "POST, /api/products, secret, '{\"name\":\"x\",\"FIELD\":\"s\"}', application/json",
			"PATCH, /api/products/1, secret, '{\"FIELD\":\"s\"}', application/merge-patch+json",
			"PATCH, /api/products/1, secret, '[{\"op\":\"add\",\"path\":\"/FIELD\",\"value\":\"s\"}]', application/json-patch+json",
			"POST, /api/products, secret, 'name=x&FIELD=s', application/x-www-form-urlencoded",
			"POST, /api/offers, margin, '{\"text\":\"x\",\"FIELD\":3}', application/json",
			"POST, /api/offers/spring, margin, '{\"text\":\"x\",\"FIELD\":3}', application/json" })
	void aFieldThatDoesNotExistIsUnknown(String method, String path, String field, String body, String type) {
		FieldsClient client = new FieldsClient(this.port);
		HttpResponse<String> hidden = client.send(method, path, "guest", body.replace("FIELD", field), "Content-Type",
				type);
		HttpResponse<String> unknown = client.send(method, path, "guest", body.replace("FIELD", "unknown"),
				"Content-Type", type);
		assertThat(hidden.statusCode()).isEqualTo(unknown.statusCode()).isEqualTo(400);
		assertThat(hidden.body().replace(field, "unknown")).isEqualTo(unknown.body());
		assertThat(client.send(method, path, "buyer", body.replace("FIELD", field), "Content-Type", type).statusCode())
			.isLessThan(300);
	}

	@ParameterizedTest
	@CsvSource({ "POST, /api/products, '{\"name\":\"x\",\"stock\":3}'", "PATCH, /api/products/1, '{\"stock\":3}'" })
	void aFieldThatOthersSetIsReadOnly(String method, String path, String body) {
		assertThat(new FieldsClient(this.port).send(method, path, "guest", body).statusCode()).isLessThan(300);
	}

}
