package dev.restkit.web.live;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.BlockingQueue;

import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A client on a WebSocket.
 */
final class SocketClient implements WebSocket.Listener, AutoCloseable {

	private static final HttpClient CLIENT = HttpClient.newHttpClient();

	private final BlockingQueue<String> unread = new LinkedBlockingQueue<>();

	private final List<String> received = new CopyOnWriteArrayList<>();

	private final CompletableFuture<Integer> closed = new CompletableFuture<>();

	private final StringBuilder text = new StringBuilder();

	private @Nullable WebSocket socket;

	private SocketClient() {
	}

	static SocketClient connect(String url, String... headers) {
		return connect(CLIENT, url, headers);
	}

	static SocketClient connect(HttpClient http, String url, String... headers) {
		SocketClient client = new SocketClient();
		WebSocket.Builder builder = http.newWebSocketBuilder();
		for (int index = 0; index < headers.length; index += 2) {
			builder.header(headers[index], headers[index + 1]);
		}
		client.socket = builder.buildAsync(URI.create(url), client).join();
		return client;
	}

	void send(String frame) {
		socket().sendText(frame, true).join();
	}

	/**
	 * Read until something is said.
	 * @param part part of a frame
	 * @return the frame
	 */
	String until(String part) {
		try {
			String frame = this.unread.poll(20, TimeUnit.SECONDS);
			while (frame != null && !frame.contains(part)) {
				frame = this.unread.poll(20, TimeUnit.SECONDS);
			}
			assertThat(frame).as("a frame with %s after %s", part, this.received).isNotNull();
			return String.valueOf(frame);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	List<String> received() {
		return this.received;
	}

	/**
	 * Wait until the server closes the socket.
	 * @return the code
	 */
	int closed() {
		return this.closed.orTimeout(20, TimeUnit.SECONDS).join();
	}

	private WebSocket socket() {
		WebSocket connected = this.socket;
		if (connected == null) {
			throw new IllegalStateException("Not connected");
		}
		return connected;
	}

	@Override
	public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
		this.text.append(part);
		if (last) {
			this.received.add(this.text.toString());
			this.unread.add(this.text.toString());
			this.text.setLength(0);
		}
		from.request(1);
		return null;
	}

	@Override
	public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
		this.closed.complete(status);
		return null;
	}

	@Override
	public void close() {
		socket().abort();
	}

}
