package dev.restkit.benchmarks.live;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import dev.restkit.benchmarks.plain.PlainServer;
import dev.restkit.benchmarks.restkit.RestKitServer;
import dev.restkit.benchmarks.server.KeepAliveConnection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for what the servers tell their clients.
 */
class DeliveryTests {

	private static final String CHANGE = "/api/prices/7?books=1&price=12.50";

	@Test
	void bothSidesTellTheSameRow() throws Exception {
		try (ConfigurableApplicationContext plain = start(Wire.STOMP);
				ConfigurableApplicationContext restKit = start(Wire.WEBSOCKET)) {
			Listener broker = new Listener();
			WebSocket subscriber = connect(port(plain), Wire.STOMP, broker);
			subscriber.sendText("CONNECT\naccept-version:1.2\nhost:localhost\n\n\0", true).get();
			assertThat(broker.next()).startsWith("CONNECTED");
			subscriber.sendText("SUBSCRIBE\nid:0\ndestination:/topic/books\n\n\0", true).get();
			Listener live = new Listener();
			WebSocket watcher = connect(port(restKit), Wire.WEBSOCKET, live);
			assertThat(live.until("\"ready\"")).hasSize(Wire.WEBSOCKET.first(Audience.ROWS));
			change(port(restKit));
			JsonNode told = JsonMapper.shared().readTree(live.next());
			JsonNode row = JsonMapper.shared().readTree(toldBy(broker, port(plain)));
			assertThat(told.at("/data/value")).isEqualTo(row);
			assertThat(row.at("/price").decimalValue()).isEqualByComparingTo("12.50");
			subscriber.abort();
			watcher.abort();
		}
	}

	@ParameterizedTest
	@EnumSource
	void everyClientIsToldOfAChangeOnce(Wire wire) throws Exception {
		try (ConfigurableApplicationContext server = start(wire);
				Audience audience = new Audience(port(server), wire)) {
			audience.join(3);
			for (int change = 1; change <= 2; change++) {
				Telling telling = audience.expect(1, 3);
				post(port(server), "/api/prices/7?books=1&price=1" + change + ".50");
				audience.await(telling);
				assertThat(telling.delays()).hasSize(3);
			}
		}
	}

	private static String toldBy(Listener broker, int port) throws Exception {
		String message = null;
		while (message == null) {
			change(port);
			message = broker.next();
		}
		return message.substring(message.indexOf("\n\n") + 2, message.indexOf('\0'));
	}

	private static void change(int port) throws IOException {
		post(port, CHANGE);
	}

	private static void post(int port, String target) throws IOException {
		try (KeepAliveConnection connection = new KeepAliveConnection(port)) {
			assertThat(connection.exchange(KeepAliveConnection.request("POST", target, port, "*/*")).status())
				.isBetween(200, 204);
		}
	}

	private static ConfigurableApplicationContext start(Wire wire) {
		String[] settings = { "--server.port=0", "--spring.profiles.active=live", "--restkit.live.coalescing=10ms" };
		return (wire == Wire.STOMP) ? PlainServer.start(settings) : RestKitServer.start(settings);
	}

	private static int port(ConfigurableApplicationContext server) {
		return server.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
	}

	private static WebSocket connect(int port, Wire wire, Listener listener) throws Exception {
		return HttpClient.newHttpClient()
			.newWebSocketBuilder()
			.buildAsync(URI.create("ws://127.0.0.1:" + port + wire.books()), listener)
			.get(1, TimeUnit.MINUTES);
	}

	/**
	 * Keeps whole messages.
	 */
	private static final class Listener implements WebSocket.Listener {

		private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();

		private final StringBuilder parts = new StringBuilder();

		@Override
		public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
			this.parts.append(data);
			if (last) {
				this.messages.add(this.parts.toString());
				this.parts.setLength(0);
			}
			socket.request(1);
			return null;
		}

		String next() throws InterruptedException {
			return this.messages.poll(10, TimeUnit.SECONDS);
		}

		List<String> until(String text) throws InterruptedException {
			List<String> all = new ArrayList<>();
			do {
				all.add(next());
			}
			while (!all.get(all.size() - 1).contains(text));
			return all;
		}

	}

}
