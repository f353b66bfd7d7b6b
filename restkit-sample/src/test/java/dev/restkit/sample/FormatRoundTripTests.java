package dev.restkit.sample;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.cbor.CBORMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the bookstore shows in a format, it takes back in that format, and nothing is
 * another thing afterwards.
 */
@OnEveryDatabase
class FormatRoundTripTests {

	/** Texts that one format or the other has to quote, to escape or to guard. */
	private static final List<String> TEXTS = List.of("plain", "\"quoted\", 'twice'", "=SUM(A1:A9)", "-1", "'=x",
			"one\ntwo\r\nthree", "a|b\\c", "<b>&amp;</b> ]]>", "null", "true", "1.50", "~", "- a: [x", "#no comment",
			"\u00e9\u6f22\ud83d\ude00\u2028", "2001-02-03", "0x1F", "yes", "a\tb");

	private final HttpClient http = HttpClient.newHttpClient();

	private final BookstoreClient client;

	FormatRoundTripTests(Database database) {
		this.client = database.bookstore().client();
	}

	@ParameterizedTest
	@ValueSource(strings = { "application/json", "application/yaml", "application/xml", "text/csv", "application/cbor",
			"application/x-ndjson" })
	void whatIsShownIsTakenBack(String format) {
		for (String path : paths()) {
			Map<String, Object> before = unchanging(path);
			byte[] shown = send("GET", path, null, "Accept", format).body();
			HttpResponse<byte[]> taken = send("PUT", path, shown, "Content-Type", format);
			assertThat(taken.statusCode()).as("%s as %s: %s", path, format, text(taken.body())).isEqualTo(200);
			assertThat(unchanging(path)).as("%s as %s: %s", path, format, text(shown)).isEqualTo(before);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api", "/api/books?page_size=30", "/api/authors", "/api/reviews", "/api/tags",
			"/api/books/recent", "/api/books/7", "/api/authors/3", "/api/hello?name=%C3%A9", "/api/books/none" })
	void allFormatsCarryTheSameData(String path) {
		Object json = read(JsonMapper.builder(), path, "application/json");
		assertThat(read(YAMLMapper.builder(), path, "application/yaml")).isEqualTo(json);
		assertThat(read(CBORMapper.builder(), path, "application/cbor")).isEqualTo(json);
	}

	private List<String> paths() {
		List<String> paths = new ArrayList<>(
				List.of("/api/books/7", "/api/authors/3", "/api/reviews/11", "/api/tags/2"));
		for (String text : TEXTS) {
			Map<String, Object> book = this.client.book("title", text);
			book.put("tags", List.of("fantasy", "cooking"));
			String path = "/api/books/" + this.client.create("/api/books", book).get("id");
			paths.add(path);
			paths.add(
					"/api/reviews/"
							+ this.client
								.create("/api/reviews",
										Map.of("book", this.client.url(path), "rating", 3, "text", text, "reviewer",
												text))
								.get("id"));
		}
		Map<String, Object> author = new HashMap<>(this.client.author());
		author.put("born", null);
		paths.add("/api/authors/" + this.client.create("/api/authors", author).get("id"));
		return paths;
	}

	/**
	 * An object without the time of its last change.
	 */
	private Map<String, Object> unchanging(String path) {
		Map<String, Object> object = new HashMap<>(this.client.get(path).expect(200).object());
		object.remove("updated");
		return object;
	}

	private Object read(tools.jackson.databind.cfg.MapperBuilder<?, ?> builder, String path, String format) {
		ObjectMapper mapper = builder
			.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)
			.build();
		return mapper.readValue(send("GET", path, null, "Accept", format).body(), Object.class);
	}

	private HttpResponse<byte[]> send(String method, String path, byte[] body, String... headers) {
		HttpRequest request = HttpRequest.newBuilder(URI.create(this.client.url(path)))
			.method(method, (body != null) ? BodyPublishers.ofByteArray(body) : BodyPublishers.noBody())
			.headers(headers)
			.header("Authorization", this.client.credentials())
			.build();
		try {
			return this.http.send(request, BodyHandlers.ofByteArray());
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String text(byte[] bytes) {
		return new String(bytes, StandardCharsets.UTF_8);
	}

}
