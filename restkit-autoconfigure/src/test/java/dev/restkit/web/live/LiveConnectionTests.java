package dev.restkit.web.live;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import dev.restkit.annotation.Subscribable;
import dev.restkit.subscription.ChangePublisher;
import dev.restkit.subscription.LiveEngine;
import dev.restkit.web.wire.Wires;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Clients that are slow, too many, or there when the application closes, on a real server
 * and real sockets: where connections are taken over, and where the server keeps them.
 */
@ParameterizedClass
@ValueSource(classes = { LiveConnectionTests.Numbers.class, LiveConnectionTests.KeptNumbers.class })
class LiveConnectionTests {

	@Parameter
	private Class<?> application;

	private LiveServer server;

	@BeforeEach
	void start() {
		this.server = LiveServer.start(this.application, "--restkit.live.max-connections=3",
				"--restkit.live.max-queue=4", "--restkit.live.patience=1s", "--restkit.live.coalescing=1ms",
				"--restkit.live.heartbeat=1s");
	}

	@AfterEach
	void stop() {
		this.server.close();
	}

	@Test
	void anAddressHasNoMoreConnectionsThanItMay() throws IOException {
		List<Stream> streams = new ArrayList<>();
		for (int index = 0; index < 3; index++) {
			streams.add(follow("/api/number"));
			assertThat(streams.get(index).line()).isEqualTo("HTTP/1.1 200 ");
		}
		try (Stream refused = follow("/api/number")) {
			assertThat(refused.line()).isEqualTo("HTTP/1.1 429 ");
			assertThat(refused.until("Retry-After:")).isEqualTo("Retry-After: 10");
		}
		streams.get(0).close();
		streams.get(1).until("event: ready");
		while (this.server.bean(LiveConnections.class).size() > 2) {
			// What is written to a client that has gone shows that it has.
			change();
		}
		try (Stream again = follow("/api/number")) {
			assertThat(again.line()).isEqualTo("HTTP/1.1 200 ");
		}
		for (Stream stream : streams) {
			stream.close();
		}
	}

	@Test
	void whoeverComesAgainAndAgainIsTaken() throws IOException {
		for (int index = 0; index < 100; index++) {
			try (Stream stream = follow("/api/number")) {
				assertThat(stream.line()).as("connection %d", index).isEqualTo("HTTP/1.1 200 ");
				stream.until("event: ready");
			}
		}
		assertThat(this.server.bean(LiveConnections.class).size()).isLessThan(4);
	}

	@Test
	void aClientThatDoesNotReadIsLeftAndTheOthersAreNotHeldUp() throws IOException {
		try (Stream slow = follow("/api/large")) {
			isLeft();
		}
	}

	@Test
	void aSocketThatDoesNotReadIsLeftAndTheOthersAreNotHeldUp() throws IOException {
		try (Stream slow = connect("/api/large", "Connection: Upgrade", "Upgrade: websocket",
				"Sec-WebSocket-Version: 13", "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==")) {
			assertThat(slow.line()).isEqualTo("HTTP/1.1 101 ");
			isLeft();
		}
	}

	private void isLeft() throws IOException {
		LiveConnections connections = this.server.bean(LiveConnections.class);
		try (Stream quick = follow("/api/number")) {
			quick.until("event: ready");
			while (connections.size() < 2) {
				Thread.onSpinWait();
			}
			while (connections.size() > 1) {
				change();
				quick.until("data: {\"value\":" + Numbers.COUNT.get() + "}");
			}
			assertThat(this.server.bean(LiveEngine.class).subscriptions()).isEqualTo(1);
		}
	}

	@Test
	void nobodyKeepsASocketOpenForNothing() {
		try (SocketClient socket = SocketClient.connect("ws://localhost:" + this.server.port() + "/ws")) {
			assertThat(socket.closed()).isEqualTo(4000);
		}
	}

	@Test
	void aResultThatCannotBeWrittenEndsItsOwnSubscriptionsOnly() throws IOException {
		try (Stream broken = follow("/api/broken"); Stream other = follow("/api/number")) {
			broken.until("event: ready");
			other.until("event: ready");
			Numbers.BROKEN.set(true);
			change();
			assertThat(broken.until("data: {\"type\"")).contains("\"status\":500");
			assertThat(broken.rest()).isEmpty();
			other.until("data: {\"value\":" + Numbers.COUNT.get() + "}");
		}
		finally {
			Numbers.BROKEN.set(false);
		}
	}

	@Test
	void heartbeatsShowThatItLives() throws IOException {
		try (Stream stream = follow("/api/number")) {
			stream.until("event: ready");
			assertThat(stream.until(": ping")).isEqualTo(": ping");
		}
	}

	@Test
	void whenTheApplicationClosesClientsAreToldToComeBack() throws IOException {
		try (Stream stream = follow("/api/number")) {
			stream.until("event: ready");
			this.server.close();
			assertThat(stream.until("retry: ")).startsWith("retry: ");
			assertThat(stream.rest()).isEmpty();
		}
	}

	private void change() {
		Numbers.COUNT.incrementAndGet();
		this.server.bean(ChangePublisher.class).changed("numbers");
	}

	private Stream follow(String path) throws IOException {
		return connect(path, "Accept: text/event-stream");
	}

	private Stream connect(String path, String... headers) throws IOException {
		Socket socket = new Socket("127.0.0.1", this.server.port());
		socket.setSoTimeout(20_000);
		socket.getOutputStream()
			.write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + String.join("\r\n", headers) + "\r\n\r\n")
				.getBytes(StandardCharsets.US_ASCII));
		return new Stream(socket);
	}

	/**
	 * A client that reads what it likes.
	 */
	private static final class Stream implements AutoCloseable {

		private final Socket socket;

		private final BufferedReader lines;

		Stream(Socket socket) throws IOException {
			this.socket = socket;
			InputStream in = socket.getInputStream();
			this.lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
		}

		String line() throws IOException {
			return String.valueOf(this.lines.readLine());
		}

		String until(String beginning) throws IOException {
			String line = this.lines.readLine();
			while (line != null && !line.startsWith(beginning)) {
				line = this.lines.readLine();
			}
			assertThat(line).as("a line that begins with %s", beginning).isNotNull();
			return String.valueOf(line);
		}

		/**
		 * What comes until the end of the answer, which is a chunk of no size, or of the
		 * connection; without the sizes of chunks.
		 */
		List<String> rest() throws IOException {
			List<String> rest = new ArrayList<>();
			String line = this.lines.readLine();
			while (line != null && !line.equals("0")) {
				if (!line.isEmpty() && !line.matches("[0-9a-f]+")) {
					rest.add(line);
				}
				line = this.lines.readLine();
			}
			return rest;
		}

		@Override
		public void close() throws IOException {
			this.socket.close();
		}

	}

	@RestController
	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Numbers {

		static final AtomicInteger COUNT = new AtomicInteger();

		static final AtomicBoolean BROKEN = new AtomicBoolean();

		@GetMapping("/api/number")
		@Subscribable(topics = "numbers")
		Integer number() {
			return COUNT.get();
		}

		@GetMapping("/api/broken")
		@Subscribable(topics = "numbers")
		Broken broken() {
			return new Broken(COUNT.get());
		}

		@GetMapping("/api/large")
		@Subscribable(topics = "numbers")
		String[] large() {
			return new String[] { "x".repeat(100_000), String.valueOf(COUNT.get()) };
		}

	}

	/**
	 * The same where the server keeps its connections.
	 */
	@Configuration(proxyBeanMethods = false)
	@Import(Numbers.class)
	static class KeptNumbers {

		@Bean
		Wires wires() {
			return Wires.NONE;
		}

	}

	/**
	 * What sometimes cannot be written.
	 *
	 * @param number what is written otherwise
	 */
	record Broken(int number) {

		@Override
		public int number() {
			if (Numbers.BROKEN.get()) {
				throw new IllegalStateException("broken");
			}
			return this.number;
		}

	}

}
