package dev.restkit.sample;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import tools.jackson.core.type.TypeReference;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A WebSocket to the bookstore.
 */
final class Socket implements WebSocket.Listener, AutoCloseable {

	private final BlockingQueue<Map<String, Object>> frames = new LinkedBlockingQueue<>();

	private final BlockingQueue<Integer> closed = new LinkedBlockingQueue<>();

	private final StringBuilder text = new StringBuilder();

	private WebSocket socket;

	static Socket open(String url, String... headers) {
		Socket socket = new Socket();
		WebSocket.Builder builder = HttpClient.newHttpClient().newWebSocketBuilder().subprotocols("restkit.v1");
		for (int index = 0; index < headers.length; index += 2) {
			builder.header(headers[index], headers[index + 1]);
		}
		socket.socket = builder.buildAsync(URI.create(url.replaceFirst("^http", "ws")), socket).join();
		return socket;
	}

	/**
	 * The status with which a handshake is refused.
	 */
	static int refusal(String url, String... headers) {
		try (Socket socket = open(url, headers)) {
			return 101;
		}
		catch (CompletionException ex) {
			return ((WebSocketHandshakeException) ex.getCause()).getResponse().statusCode();
		}
	}

	@Override
	public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
		this.text.append(data);
		if (last) {
			this.frames.add(Answer.JSON.readValue(this.text.toString(), new TypeReference<>() {
			}));
			this.text.setLength(0);
		}
		from.request(1);
		return null;
	}

	@Override
	public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
		this.closed.add(status);
		return null;
	}

	@Override
	public void onError(WebSocket from, Throwable error) {
		this.closed.add(1006);
	}

	Socket send(String frame) {
		this.socket.sendText(frame, true).join();
		return this;
	}

	Socket send(byte[] frame) {
		this.socket.sendBinary(ByteBuffer.wrap(frame), true).join();
		return this;
	}

	Map<String, Object> next() {
		return poll(this.frames);
	}

	/**
	 * The next event of a type, the ones before it passed over.
	 */
	Map<String, Object> until(String event) {
		Map<String, Object> frame = next();
		while (!event.equals(frame.get("event"))) {
			frame = next();
		}
		return frame;
	}

	/**
	 * Ask for something, and wait for the answer.
	 */
	Map<String, Object> ask(String frame) {
		send(frame);
		Map<String, Object> answer = next();
		while (answer.containsKey("event")) {
			answer = next();
		}
		return answer;
	}

	int closed() {
		return poll(this.closed);
	}

	private static <T> T poll(BlockingQueue<T> queue) {
		try {
			T next = queue.poll(20, TimeUnit.SECONDS);
			assertThat(next).as("something comes").isNotNull();
			return next;
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() {
		this.socket.abort();
	}

}
