package dev.restkit.web.webmvc;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import dev.restkit.annotation.Parses;
import dev.restkit.annotation.Renders;
import org.junit.jupiter.api.Test;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for what {@link Renders} and {@link Parses} make of controllers, and for bodies
 * of plain controllers in other formats than JSON.
 */
class DeclaredFormatsTests extends HttpTest {

	@Test
	void aClassSaysWhichFormatsItsAnswersHave() {
		assertThat(type("/api/declared/list")).isEqualTo("application/yaml");
		assertThat(type("/api/declared/list.json")).isEqualTo("application/json");
		assertThat(this.http.get("/api/declared/list.csv").statusCode()).isEqualTo(404);
		assertThat(this.http.get("/api/declared/list", "Accept", "application/cbor").statusCode()).isEqualTo(406);
	}

	@Test
	void aMethodReplacesWhatItsClassSays() {
		assertThat(type("/api/declared/table")).startsWith("text/csv");
		assertThat(this.http.get("/api/declared/table.yaml").statusCode()).isEqualTo(404);
	}

	@Test
	void aMethodSaysWhichFormatsItReads() {
		assertBody(post("/api/declared/settings", "a: 1", "application/yaml"), 200).isEqualTo("a: 1\n");
		HttpResponse<String> json = post("/api/declared/settings", "{\"a\": 1}", "application/json");
		assertThat(json.statusCode()).isEqualTo(415);
		assertThat(json.headers().firstValue("Accept-Post"))
			.hasValue("application/yaml, application/x-yaml, text/yaml");
	}

	@Test
	void bodiesThatSpringReadsMayComeInEveryFormat() {
		assertBody(post("/api/declared/springs", "name: Ada\nborn: '1815-12-10'\ntags: [x]", "application/yaml"), 200)
			.isEqualTo("Ada 1815-12-10 [x]");
		assertBody(post("/api/declared/springs", "<root><name>Ada</name><born>1815-12-10</born><tags>x</tags></root>",
				"application/xml"), 200)
			.isEqualTo("Ada 1815-12-10 [x]");
		assertThat(post("/api/declared/springs", "name: [1", "application/yaml").statusCode()).isEqualTo(400);
		assertThat(post("/api/declared/springs", "born: never", "application/yaml").statusCode()).isEqualTo(400);
		assertThat(post("/api/declared/springs", "<!DOCTYPE x><root/>", "application/xml").statusCode()).isEqualTo(400);
	}

	private String type(String path) {
		HttpResponse<String> response = this.http.get(path);
		assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
		return response.headers().firstValue("Content-Type").orElse("");
	}

	private HttpResponse<String> post(String path, String body, String mediaType) {
		return this.http.send("POST", path, body.getBytes(StandardCharsets.UTF_8), "Content-Type", mediaType);
	}

	/**
	 * What Spring makes of a body.
	 *
	 * @param name a text
	 * @param born a date
	 * @param tags a list
	 */
	record Person(String name, LocalDate born, List<String> tags) {

	}

	/**
	 * Says which formats it speaks.
	 */
	@RestController
	@RequestMapping("/api/declared")
	@Renders({ "yaml", "json" })
	static class DeclaredController {

		@GetMapping("/list")
		List<Integer> list() {
			return List.of(1);
		}

		@Renders("csv")
		@GetMapping("/table")
		List<Map<String, Object>> table() {
			return List.of(Map.of("a", 1));
		}

		@Parses("yaml")
		@PostMapping("/settings")
		Map<String, Object> settings(Map<String, Object> settings) {
			return settings;
		}

		@PostMapping("/springs")
		String springs(@RequestBody Person person) {
			return person.name() + " " + person.born() + " " + person.tags();
		}

	}

}
