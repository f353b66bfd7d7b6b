package dev.restkit.benchmarks.http;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import dev.restkit.benchmarks.bookstore.Shelf;
import dev.restkit.benchmarks.load.Load;
import dev.restkit.benchmarks.server.Answer;
import dev.restkit.benchmarks.server.KeepAliveConnection;
import dev.restkit.benchmarks.server.ServerProcess;

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
	 * The requests to send a server in turn.
	 */
	Load load(ServerProcess server, String accept) {
		return Load.of(server, this.targets, accept);
	}

	/**
	 * The answer to the first of the requests.
	 */
	Answer ask(int port, String accept) throws IOException {
		try (KeepAliveConnection connection = new KeepAliveConnection(port)) {
			return connection.exchange(KeepAliveConnection.request("GET", this.targets.get(0), port, accept));
		}
	}

}
