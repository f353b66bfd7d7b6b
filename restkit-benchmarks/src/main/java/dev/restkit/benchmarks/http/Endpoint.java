package dev.restkit.benchmarks.http;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import dev.restkit.benchmarks.bookstore.Shelf;
import dev.restkit.benchmarks.server.Answer;
import dev.restkit.benchmarks.server.KeepAliveConnection;

/**
 * What both servers answer alike.
 */
enum Endpoint {

	/** A small record, of a query parameter and a header. */
	HELLO(List.of("hello?name=Ada")),

	/** One book with its author's name, its tags and its reviews. */
	BOOK(IntStream.rangeClosed(1, Shelf.BOOKS).mapToObj((id) -> "books/" + id).toList()),

	/** A page of 20 such books. */
	BOOKS(IntStream.rangeClosed(1, Shelf.BOOKS / 20).mapToObj((page) -> "books?page=" + page).toList());

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
	 * The answer to the first of the requests.
	 */
	Answer ask(Site site, String accept) throws IOException {
		try (KeepAliveConnection connection = new KeepAliveConnection(site.port())) {
			return connection.exchange(KeepAliveConnection.request("GET", targets(site).get(0), site.port(), accept));
		}
	}

	/**
	 * The paths and queries to ask for in turn.
	 */
	List<String> targets(Site site) {
		return this.targets.stream().map((target) -> site.root() + target).toList();
	}

}
