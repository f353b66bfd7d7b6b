package dev.restkit.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Talks to a bookstore over HTTP as somebody, and makes what tests need.
 */
final class BookstoreClient {

	private static final AtomicInteger COUNTER = new AtomicInteger();

	private final HttpClient http = HttpClient.newHttpClient();

	private final String base;

	private final String token;

	private BookstoreClient(String base, String token) {
		this.base = base;
		this.token = token;
	}

	static BookstoreClient anonymous(String base) {
		return new BookstoreClient(base, null);
	}

	/**
	 * A client of somebody whose password is the name.
	 */
	BookstoreClient as(String user) {
		Answer login = anonymous(this.base).post("/api-token-auth", Map.of("username", user, "password", user));
		return new BookstoreClient(this.base, login.expect(200).get("token").toString());
	}

	/**
	 * What it sends as {@code Authorization}.
	 */
	String credentials() {
		return "Token " + this.token;
	}

	/**
	 * The absolute URL of a path.
	 */
	String url(String path) {
		return this.base + path;
	}

	Answer get(String pathOrUrl, String... headers) {
		return send("GET", pathOrUrl, null, headers);
	}

	Answer head(String path, String... headers) {
		return send("HEAD", path, null, headers);
	}

	Answer delete(String path, String... headers) {
		return send("DELETE", path, null, headers);
	}

	Answer post(String path, Object body, String... headers) {
		return send("POST", path, body, withJson(headers));
	}

	Answer put(String path, Object body, String... headers) {
		return send("PUT", path, body, withJson(headers));
	}

	Answer patch(String path, Object body, String... headers) {
		return send("PATCH", path, body, withJson(headers));
	}

	private static String[] withJson(String... headers) {
		return Stream.concat(Stream.of("Content-Type", "application/json"), Stream.of(headers)).toArray(String[]::new);
	}

	/**
	 * Sends a request; a body that is text or bytes as it stands, any other as JSON.
	 */
	Answer send(String method, String pathOrUrl, Object body, String... headers) {
		URI uri = URI.create(pathOrUrl.startsWith("http") ? pathOrUrl : url(pathOrUrl));
		HttpRequest.Builder request = HttpRequest.newBuilder(uri)
			.timeout(Duration.ofSeconds(20))
			.method(method, (body != null) ? BodyPublishers.ofByteArray(bytes(body)) : BodyPublishers.noBody());
		if (headers.length > 0) {
			request.headers(headers);
		}
		if (this.token != null) {
			request.setHeader("Authorization", credentials());
		}
		try {
			return new Answer(this.http.send(request.build(), BodyHandlers.ofString()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static byte[] bytes(Object body) {
		if (body instanceof byte[] bytes) {
			return bytes;
		}
		String text = (body instanceof String json) ? json : Answer.JSON.writeValueAsString(body);
		return text.getBytes(StandardCharsets.UTF_8);
	}

	/**
	 * All objects of a list, page by page.
	 */
	List<Map<String, Object>> all(String path) {
		List<Map<String, Object>> all = new ArrayList<>();
		Object next = path + (path.contains("?") ? "&" : "?") + "page_size=100";
		while (next != null) {
			Answer page = get((String) next).expect(200);
			all.addAll(page.results());
			next = page.get("next");
		}
		return all;
	}

	/**
	 * What a client must send to make a book, by the first author.
	 */
	Map<String, Object> book() {
		int number = COUNTER.incrementAndGet();
		Map<String, Object> book = new LinkedHashMap<>();
		book.put("title", "Test " + number);
		book.put("isbn", isbn(number));
		book.put("price", 12.5);
		book.put("author", get("/api/authors?page_size=1").results().get(0).get("id"));
		return book;
	}

	Map<String, Object> book(String field, Object value) {
		Map<String, Object> book = book();
		book.put(field, value);
		return book;
	}

	Map<String, Object> author() {
		int number = COUNTER.incrementAndGet();
		return new LinkedHashMap<>(Map.of("name", "Tester " + number, "slug", "tester-" + number));
	}

	/**
	 * Makes an object and gives its representation.
	 */
	Map<String, Object> create(String path, Map<String, Object> body) {
		return post(path, body).expect(201).object();
	}

	String createdBook() {
		return "/api/books/" + create("/api/books", book()).get("id");
	}

	/**
	 * The statuses of calls that are made at the same time.
	 */
	static List<Integer> simultaneously(int times, Supplier<Answer> call) {
		ExecutorService threads = Executors.newFixedThreadPool(times);
		try {
			List<CompletableFuture<Integer>> statuses = Stream.generate(() -> call)
				.limit(times)
				.map((each) -> CompletableFuture.supplyAsync(() -> each.get().status(), threads))
				.toList();
			return statuses.stream().map(CompletableFuture::join).toList();
		}
		finally {
			threads.shutdown();
		}
	}

	private static String isbn(int number) {
		String digits = "979" + (100_000_000 + number);
		int sum = 0;
		for (int index = 0; index < digits.length(); index++) {
			sum += (digits.charAt(index) - '0') * ((index % 2 == 0) ? 1 : 3);
		}
		return digits + (10 - sum % 10) % 10;
	}

}
