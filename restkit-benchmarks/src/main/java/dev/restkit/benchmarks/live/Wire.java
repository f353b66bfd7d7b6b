package dev.restkit.benchmarks.live;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * How clients are told of changes.
 */
enum Wire {

	/** RESTKit over a WebSocket at the result's own address. */
	WEBSOCKET("/api/books", upgrade(), List.of(), 2) {

		@Override
		MessageCounter counter() {
			return new FrameCounter();
		}

	},

	/** RESTKit by server-sent events. */
	EVENTS("/api/books", "Accept: text/event-stream\r\n", List.of(), 3) {

		@Override
		MessageCounter counter() {
			return new EventCounter();
		}

	},

	/** Spring's simple broker, STOMP over a WebSocket. */
	STOMP("/stomp", upgrade() + "Sec-WebSocket-Protocol: v12.stomp\r\n",
			List.of(frame("CONNECT\naccept-version:1.2\nhost:localhost\nheart-beat:0,0\n\n\0"),
					frame("SUBSCRIBE\nid:0\ndestination:/topic/books\n\n\0")),
			1) {

		@Override
		MessageCounter counter() {
			return new FrameCounter();
		}

	};

	private static final int OK = 200;

	private static final int SWITCHING_PROTOCOLS = 101;

	private static final int FINAL_TEXT = 0x81;

	private static final int MASKED = 0x80;

	private final String books;

	private final String headers;

	private final List<byte[]> greetings;

	private final int first;

	Wire(String books, String headers, List<byte[]> greetings, int first) {
		this.books = books;
		this.headers = headers;
		this.greetings = greetings;
		this.first = first;
	}

	static Wire named(String name) {
		return valueOf(name.toUpperCase(Locale.ROOT));
	}

	String title() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * Where the list of books is watched.
	 */
	String books() {
		return this.books;
	}

	/**
	 * What is asked for by HTTP to let a server read what it reads at a change: RESTKit
	 * the list that is watched, the other one the book that has changed.
	 */
	List<String> reads() {
		return (this == STOMP)
				? IntStream.rangeClosed(1, Audience.ROWS).mapToObj((book) -> "/api/books/" + book).toList()
				: List.of(this.books);
	}

	/**
	 * The status of the answer to who begins to watch.
	 */
	int status() {
		return (this == EVENTS) ? OK : SWITCHING_PROTOCOLS;
	}

	/**
	 * The request that begins to watch.
	 */
	byte[] request(int port, String target) {
		return ("GET " + target + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\n" + this.headers + "\r\n")
			.getBytes(StandardCharsets.US_ASCII);
	}

	/**
	 * What the client says then.
	 */
	List<byte[]> greetings() {
		return this.greetings;
	}

	/**
	 * The messages that come before any change.
	 * @param rows how many rows the result has
	 * @return the number
	 */
	int first(int rows) {
		return (this == STOMP) ? this.first : this.first + rows;
	}

	abstract MessageCounter counter();

	private static String upgrade() {
		return "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
				+ "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n";
	}

	/**
	 * A short text as clients send it, with a mask that changes nothing.
	 */
	private static byte[] frame(String text) {
		byte[] payload = text.getBytes(StandardCharsets.UTF_8);
		return ByteBuffer.allocate(Short.BYTES + Integer.BYTES + payload.length)
			.put((byte) FINAL_TEXT)
			.put((byte) (MASKED | payload.length))
			.putInt(0)
			.put(payload)
			.array();
	}

}
