package dev.restkit.benchmarks.live;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;

import org.jspecify.annotations.Nullable;

/**
 * The clients of a server. One thread reads what all of them are told, and only counts
 * it.
 */
final class Audience implements AutoCloseable {

	private static final String HEADERS_END = "\r\n\r\n";

	/** How many books the list shows. */
	static final int ROWS = 20;

	private static final int SMALL_BUFFER = 4096;

	private static final Duration LIMIT = Duration.ofMinutes(1);

	private final int port;

	private final Wire wire;

	private final Selector selector = Selector.open();

	private final List<SocketChannel> channels = new ArrayList<>();

	private final LongAdder bytes = new LongAdder();

	private final ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 16);

	private volatile Telling telling = new Telling(0, 0);

	private volatile @Nullable RuntimeException failure;

	private volatile boolean closed;

	private volatile Duration rest = Duration.ZERO;

	/**
	 * Create the clients of a server, none at first.
	 * @param port the server's port
	 * @param wire how they are told
	 */
	Audience(int port, Wire wire) throws IOException {
		this.port = port;
		this.wire = wire;
		Thread reader = new Thread(this::read, wire.title() + "-reader");
		reader.setDaemon(true);
		reader.start();
	}

	/**
	 * Let clients watch the list of books.
	 * @param clients how many clients
	 */
	void join(int clients) throws IOException, InterruptedException {
		join(Collections.nCopies(clients, this.wire.books()), ROWS);
	}

	/**
	 * Connect clients, and wait until each has the whole result.
	 * @param targets what each of them watches
	 * @param rows how many rows that has
	 */
	void join(List<String> targets, int rows) throws IOException, InterruptedException {
		Telling whole = expect(this.wire.first(rows), targets.size());
		for (String target : targets) {
			Client client = new Client(this.wire.counter());
			SocketChannel channel = connect(SocketChannel.open(), target, client);
			for (byte[] greeting : this.wire.greetings()) {
				channel.write(ByteBuffer.wrap(greeting));
			}
			channel.configureBlocking(false);
			channel.register(this.selector, SelectionKey.OP_READ, client);
			this.selector.wakeup();
		}
		await(whole);
		// What a client has asked for last is done by then.
		Thread.sleep(1000);
	}

	/**
	 * Let clients rest before they read again. On one machine a server pays for waking
	 * who waits for it, which it does not where clients are elsewhere.
	 * @param between how long
	 */
	void rest(Duration between) {
		this.rest = between;
	}

	/**
	 * Connect a client that never reads, to the list of books.
	 */
	void stall() throws IOException {
		SocketChannel channel = SocketChannel.open();
		channel.setOption(StandardSocketOptions.SO_RCVBUF, SMALL_BUFFER);
		connect(channel, this.wire.books(), new Client(this.wire.counter()));
	}

	private SocketChannel connect(SocketChannel channel, String target, Client client) throws IOException {
		this.channels.add(channel);
		channel.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), this.port));
		channel.write(ByteBuffer.wrap(this.wire.request(this.port, target)));
		readHeaders(channel, client);
		return channel;
	}

	private void readHeaders(SocketChannel channel, Client client) throws IOException {
		ByteBuffer received = ByteBuffer.allocate(SMALL_BUFFER);
		while (channel.read(received) >= 0) {
			String text = new String(received.array(), 0, received.position(), StandardCharsets.ISO_8859_1);
			int end = text.indexOf(HEADERS_END);
			if (end >= 0) {
				requireWatching(text);
				received.flip().position(end + HEADERS_END.length());
				take(client, received);
				return;
			}
		}
		throw new EOFException("The server closed the connection");
	}

	private void requireWatching(String answer) throws IOException {
		if (!answer.startsWith("HTTP/1.1 " + this.wire.status())) {
			throw new IOException("Refused: " + answer);
		}
	}

	/**
	 * Begin to wait for messages. All clients must have those before.
	 * @param messages how many messages each client gets
	 * @param clients how many clients get them
	 * @return when they had them
	 */
	Telling expect(int messages, int clients) {
		this.telling = new Telling(messages, clients);
		return this.telling;
	}

	/**
	 * Wait until all clients have what they wait for.
	 */
	void await(Telling expected) throws InterruptedException {
		long end = System.nanoTime() + LIMIT.toNanos();
		for (long missing = expected.await(); missing > 0; missing = expected.await()) {
			if (this.failure != null || System.nanoTime() > end) {
				throw new IllegalStateException(missing + " clients were not told", this.failure);
			}
		}
	}

	/**
	 * How much all of them have received.
	 * @return the number of bytes
	 */
	long bytes() {
		return this.bytes.sum();
	}

	private void read() {
		try {
			while (!this.closed) {
				this.selector.select(this::read);
				LockSupport.parkNanos(this.rest.toNanos());
			}
		}
		catch (IOException ex) {
			this.failure = new UncheckedIOException(ex);
		}
		catch (RuntimeException ex) {
			this.failure = ex;
		}
	}

	private void read(SelectionKey key) {
		try {
			this.buffer.clear();
			int read = ((SocketChannel) key.channel()).read(this.buffer);
			if (read < 0) {
				key.cancel();
				throw new EOFException("The server left a client");
			}
			this.bytes.add(read);
			take((Client) key.attachment(), this.buffer.flip());
		}
		catch (IOException ex) {
			if (!this.closed) {
				throw new UncheckedIOException(ex);
			}
		}
	}

	private void take(Client client, ByteBuffer received) {
		int messages = client.counter.count(received);
		if (messages > 0) {
			client.got(messages, this.telling);
		}
	}

	@Override
	public void close() throws IOException {
		this.closed = true;
		for (SocketChannel channel : this.channels) {
			channel.close();
		}
		this.selector.close();
	}

	/**
	 * One of them.
	 */
	private static final class Client {

		private final MessageCounter counter;

		private @Nullable Telling telling;

		private int messages;

		Client(MessageCounter counter) {
			this.counter = counter;
		}

		void got(int number, Telling current) {
			if (this.telling != current) {
				this.telling = current;
				this.messages = 0;
			}
			boolean was = this.messages >= current.messages();
			this.messages += number;
			if (!was && this.messages >= current.messages()) {
				current.complete();
			}
			if (this.messages > current.messages()) {
				throw new IllegalStateException("A client was told more than what was changed");
			}
		}

	}

}
