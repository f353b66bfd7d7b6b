package dev.restkit.benchmarks.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import dev.restkit.benchmarks.bookstore.Shelf;

/**
 * What both servers answer alike.
 */
enum Endpoint {

	/** A small record, of a query parameter and a header. */
	HELLO(List.of("/api/hello?name=Ada")),

	/** One book with its author's name, its tags and its reviews. */
	BOOK(IntStream.rangeClosed(1, Shelf.BOOKS).mapToObj((id) -> "/api/books/" + id).toList()),

	/** A page of 20 such books. */
	BOOKS(IntStream.rangeClosed(1, Shelf.BOOKS / 20).mapToObj((page) -> "/api/books?page=" + page).toList());

	/** What programs accept. */
	static final String JSON = "application/json";

	/** What browsers accept. */
	static final String PAGE = "text/html";

	private final List<String> targets;

	Endpoint(List<String> targets) {
		this.targets = targets;
	}

	static Endpoint named(String name) {
		return valueOf(name.toUpperCase(Locale.ROOT));
	}

	String title() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * The requests to send in turn, ready for the wire.
	 */
	List<byte[]> requests(int port, String accept) {
		return this.targets.stream().map((target) -> request(target, port, accept)).toList();
	}

	/**
	 * The answer to the first of the requests.
	 */
	Answer ask(int port, String accept) throws IOException {
		try (KeepAliveConnection connection = new KeepAliveConnection(port)) {
			return connection.exchange(requests(port, accept).get(0));
		}
	}

	private static byte[] request(String target, int port, String accept) {
		return ("GET " + target + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nUser-Agent: benchmark/1.0\r\nAccept: "
				+ accept + "\r\n\r\n")
			.getBytes(StandardCharsets.US_ASCII);
	}

}
