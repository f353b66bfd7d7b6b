package dev.restkit.benchmarks.server;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link KeepAliveConnection}.
 */
class KeepAliveConnectionTests {

	private static final byte[] REQUEST = "GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

	private ServerSocket server;

	@BeforeEach
	void listen() throws IOException {
		this.server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
	}

	@AfterEach
	void close() throws IOException {
		this.server.close();
	}

	@Test
	void readsAnswersOneAfterAnother() throws IOException {
		try (KeepAliveConnection connection = new KeepAliveConnection(this.server.getLocalPort());
				Socket accepted = this.server.accept()) {
			answer(accepted, "HTTP/1.1 200 \r\nContent-Type: text/plain\r\ncontent-length: 5\r\n\r\nhello");
			answer(accepted, "HTTP/1.1 404 \r\nContent-Length: 0\r\n\r\n");
			Answer first = connection.exchange(REQUEST);
			assertThat(first.status()).isEqualTo(200);
			assertThat(first.contentType()).isEqualTo("text/plain");
			assertThat(first.text()).isEqualTo("hello");
			assertThat(connection.exchange(REQUEST).status()).isEqualTo(404);
		}
	}

	@Test
	void readsChunks() throws IOException {
		try (KeepAliveConnection connection = new KeepAliveConnection(this.server.getLocalPort());
				Socket accepted = this.server.accept()) {
			answer(accepted,
					"HTTP/1.1 200 \r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\nA\r\n, everyone\r\n0\r\n\r\n");
			answer(accepted, "HTTP/1.1 200 \r\nContent-Length: 2\r\n\r\nok");
			assertThat(connection.exchange(REQUEST).text()).isEqualTo("hello, everyone");
			assertThat(connection.exchange(REQUEST).text()).isEqualTo("ok");
		}
	}

	/**
	 * Half of an answer is longer than what is read at once, and two come at once.
	 */
	@Test
	void readsWhateverComesAtOnce() throws IOException {
		String text = "hello".repeat(20_000);
		try (KeepAliveConnection connection = new KeepAliveConnection(this.server.getLocalPort());
				Socket accepted = this.server.accept()) {
			String answer = "HTTP/1.1 200 \r\nServer: one\r\nContent-Length: 100000\r\n\r\n" + text;
			Thread server = new Thread(() -> {
				try {
					answer(accepted, answer.substring(0, 30));
					answer(accepted, answer.substring(30) + answer);
				}
				catch (IOException ex) {
					throw new UncheckedIOException(ex);
				}
			});
			server.start();
			assertThat(connection.exchange(REQUEST).text()).isEqualTo(text);
			assertThat(connection.exchange(REQUEST).text()).isEqualTo(text);
		}
	}

	@Test
	void refusesHalfAnAnswer() throws IOException {
		try (KeepAliveConnection connection = new KeepAliveConnection(this.server.getLocalPort())) {
			try (Socket accepted = this.server.accept(); InputStream requests = accepted.getInputStream()) {
				answer(accepted, "HTTP/1.1 200 \r\nContent-Length: 5\r\n\r\nhel");
				accepted.shutdownOutput();
				assertThatExceptionOfType(EOFException.class).isThrownBy(() -> connection.exchange(REQUEST));
				assertThat(requests.readNBytes(REQUEST.length)).isEqualTo(REQUEST);
			}
		}
	}

	private static void answer(Socket socket, String text) throws IOException {
		socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
	}

}
