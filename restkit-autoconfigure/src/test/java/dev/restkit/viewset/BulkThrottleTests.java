package dev.restkit.viewset;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Collections;

import dev.restkit.annotation.Permissions;
import dev.restkit.annotation.Throttle;
import dev.restkit.permission.AllowAny;
import dev.restkit.viewset.PermissionsTestApplication.Note;
import dev.restkit.viewset.PermissionsTestApplication.NoteRepresentation;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Lists of objects and how often one may call. Each test is another caller.
 */
@SpringBootTest(classes = PermissionsTestApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "spring.jpa.open-in-view=false", "spring.jpa.hibernate.ddl-auto=create-drop",
				"spring.datasource.generate-unique-name=true", "restkit.limits.bulk=50" })
@Import({ BulkThrottleTests.PileViewSet.class, BulkThrottleTests.CostlyViewSet.class })
class BulkThrottleTests {

	private static final String ONE = "{\"owner\": \"ada\", \"text\": \"x\"}";

	private final HttpClient client = HttpClient.newHttpClient();

	@LocalServerPort
	private int port;

	@Test
	void aListCostsWhatItsObjectsCostOneByOne() throws Exception {
		HttpResponse<String> stored = post("/api/pile", "ada", list(7));
		assertThat(stored.statusCode()).as(stored.body()).isEqualTo(201);
		assertThat(left(stored)).startsWith("\"pile.create\";r=3;t=");
		assertThat(left(post("/api/pile", "ada", ONE))).startsWith("\"pile.create\";r=2;t=");
		assertThat(left(post("/api/pile", "ada", "[]"))).startsWith("\"pile.create\";r=1;t=");
	}

	@Test
	void aListThatIsTooMuchCostsNothingAndStoresNothing() throws Exception {
		String before = count();
		assertThat(post("/api/pile", "grace", list(8)).statusCode()).isEqualTo(201);
		HttpResponse<String> refused = post("/api/pile", "grace", list(3));
		assertThat(refused.statusCode()).isEqualTo(429);
		assertThat(refused.body()).contains("\"code\":\"throttled\"");
		assertThat(Integer.parseInt(refused.headers().firstValue("Retry-After").orElseThrow())).isBetween(1, 60);
		assertThat(left(refused)).startsWith("\"pile.create\";r=2;t=");
		assertThat(left(post("/api/pile", "grace", list(2)))).startsWith("\"pile.create\";r=0;t=");
		assertThat(post("/api/pile", "grace", ONE).statusCode()).isEqualTo(429);
		assertThat(Integer.parseInt(count()) - Integer.parseInt(before)).isEqualTo(10);
	}

	@Test
	void whatNoBudgetEverHasNeedNotBeTriedAgain() throws Exception {
		for (String path : new String[] { "/api/pile", "/api/costly" }) {
			HttpResponse<String> refused = post(path, "eve", list(11));
			assertThat(refused.statusCode()).isEqualTo(400);
			assertThat(refused.body()).contains("\"code\":\"max_length\"",
					path.equals("/api/pile") ? "no more than 10 elements" : "no more than 3 elements");
		}
	}

	@Test
	void whatIsWrongCostsAsMuch() throws Exception {
		HttpResponse<String> wrong = post("/api/pile", "carol", "[{}, {}, {}, 1]");
		assertThat(wrong.statusCode()).isEqualTo(400);
		assertThat(left(wrong)).startsWith("\"pile.create\";r=6;t=");
	}

	@Test
	void eachCostsWhatACallCosts() throws Exception {
		assertThat(left(post("/api/costly", "ada", list(2)))).startsWith("\"costly.create-minute\";r=4;t=");
		assertThat(post("/api/costly", "ada", list(2)).statusCode()).isEqualTo(429);
		assertThat(left(post("/api/costly", "ada", ONE))).startsWith("\"costly.create-minute\";r=1;t=");
	}

	private String count() throws Exception {
		return send(request("/api/pile").build()).body().replaceFirst(".*\"count\":(\\d+).*", "$1");
	}

	private static String list(int size) {
		return "[" + String.join(",", Collections.nCopies(size, ONE)) + "]";
	}

	private static String left(HttpResponse<String> response) {
		return response.headers().firstValue("RateLimit").orElseThrow();
	}

	private HttpResponse<String> post(String path, String user, String body) throws Exception {
		return send(request(path).header("Content-Type", "application/json")
			.header("X-User", user)
			.POST(BodyPublishers.ofString(body))
			.build());
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path));
	}

	private HttpResponse<String> send(HttpRequest request) throws Exception {
		return this.client.send(request, BodyHandlers.ofString());
	}

	@ViewSet(path = "/api/pile", bulk = true)
	@Permissions(AllowAny.class)
	@Throttle(value = "10/min", operations = "create")
	static class PileViewSet extends ModelViewSet<Note, Long, NoteRepresentation> {

	}

	@ViewSet(path = "/api/costly", bulk = true)
	@Permissions(AllowAny.class)
	@Throttle(user = { "10/min", "1000/day" }, cost = 3, operations = "create")
	static class CostlyViewSet extends ModelViewSet<Note, Long, NoteRepresentation> {

	}

}
