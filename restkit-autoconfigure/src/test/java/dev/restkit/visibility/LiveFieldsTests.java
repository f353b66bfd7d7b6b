package dev.restkit.visibility;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

import dev.restkit.subscription.LiveEngine;
import dev.restkit.visibility.FieldsTestApplication.IsBuyer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is told to those who watch results with fields that are not for everybody.
 */
@Timeout(60)
@SpringBootTest(classes = FieldsTestApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "spring.jpa.open-in-view=false", "spring.jpa.hibernate.ddl-auto=create-drop",
				"spring.datasource.generate-unique-name=true" })
class LiveFieldsTests {

	private static final HttpClient CLIENT = HttpClient.newHttpClient();

	private final LiveEngine engine;

	private final IsBuyer isBuyer;

	@LocalServerPort
	private int port;

	@Autowired
	LiveFieldsTests(LiveEngine engine, IsBuyer isBuyer) {
		this.isBuyer = isBuyer;
		this.engine = engine;
	}

	@Test
	void eventsHaveWhatTheCallerSees() {
		FieldsClient client = new FieldsClient(this.port);
		String path = "/api/products/" + FieldsClient.id(client
			.send("POST", "/api/products", "buyer", "{\"name\":\"Live\",\"cost\":5,\"secret\":\"s\",\"stock\":1}")
			.body());
		try (Events buyer = watch("/api/products?name=Live", "buyer");
				Events guest = watch("/api/products?name=Live", "guest")) {
			assertThat(buyer.until("ready")).anyMatch((event) -> event.contains("\"cost\":5.00"));
			assertThat(guest.until("ready")).anyMatch((event) -> event.contains("\"stock\":1"))
				.noneMatch((event) -> event.contains("cost") || event.contains("secret"));
			client.send("PATCH", path, "buyer", "{\"cost\":6}");
			assertThat(buyer.until("update")).last().asString().contains("\"cost\":6.00", "\"changed\":[\"cost\"]");
			client.send("PATCH", path, "buyer", "{\"cost\":7,\"stock\":2}");
			assertThat(buyer.until("update")).last().asString().contains("\"cost\":7.00");
			// Nothing was told of what changed first.
			assertThat(guest.until("update")).hasSize(1)
				.last()
				.asString()
				.contains("\"stock\":2", "\"changed\":[\"stock\"]")
				.doesNotContain("cost", "secret");
		}
	}

	@Test
	void whoSeesTheSameSharesAGroup() {
		int before = this.engine.groups();
		try (Events buyer = watch("/api/products?name=Shared", "buyer");
				Events other = watch("/api/products?name=Shared", "buyer2")) {
			buyer.until("ready");
			other.until("ready");
			assertThat(this.engine.groups() - before).isOne();
			try (Events guest = watch("/api/products?name=Shared", "guest");
					Events nobody = watch("/api/products?name=Shared", "nobody")) {
				guest.until("ready");
				nobody.until("ready");
				assertThat(this.engine.groups() - before).isEqualTo(2);
			}
		}
	}

	@Test
	void handlersAndFiltersGoByTheSameRule() {
		try (Events buyer = watch("/api/offers/watched", "buyer");
				Events guest = watch("/api/offers/watched", "guest")) {
			assertThat(buyer.until("ready")).anyMatch((event) -> event.contains("\"margin\":11"));
			assertThat(guest.until("ready")).noneMatch((event) -> event.contains("margin"));
		}
		try (Events buyer = watch("/api/products?name=Bell&cost=1", "buyer");
				Events guest = watch("/api/products?name=Bell&cost=1", "guest")) {
			assertThat(buyer.until("ready")).noneMatch((event) -> event.contains("Bell"));
			assertThat(guest.until("ready")).anyMatch((event) -> event.contains("Bell"));
		}
	}

	@Test
	void callsOnASocketGoByTheSameRule() throws Exception {
		String offer = "{\"id\":1,\"action\":\"GET\",\"path\":\"/api/offers\"}";
		assertThat(answer("buyer", offer)).contains("\"margin\":11");
		assertThat(answer("guest", offer)).contains("\"text\":\"one\"").doesNotContain("margin");
		String create = "{\"id\":1,\"action\":\"POST\",\"path\":\"/api/products\",\"body\":{\"name\":\"Socket\",\"cost\":3}}";
		assertThat(answer("guest", create)).contains("\"status\":201").doesNotContain("cost");
		assertThat(new FieldsClient(this.port).send("GET", "/api/products?name=Socket", "buyer", null).body())
			.contains("\"cost\":1.00");
	}

	private String answer(String user, String frame) throws Exception {
		CompletableFuture<String> answer = new CompletableFuture<>();
		WebSocket socket = CLIENT.newWebSocketBuilder()
			.header("X-User", user)
			.subprotocols("restkit.v1")
			.buildAsync(URI.create("ws://localhost:" + this.port + "/ws"), new WebSocket.Listener() {

				private final StringBuilder text = new StringBuilder();

				@Override
				public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
					this.text.append(part);
					if (last) {
						answer.complete(this.text.toString());
					}
					from.request(1);
					return CompletableFuture.completedFuture(null);
				}

			})
			.get(10, TimeUnit.SECONDS);
		socket.sendText(frame, true).get(10, TimeUnit.SECONDS);
		String received = answer.get(10, TimeUnit.SECONDS);
		socket.abort();
		return received;
	}

	@Test
	void whoSeesOtherFieldsThanBeforeIsToldToComeAgain() {
		FieldsClient client = new FieldsClient(this.port);
		String path = "/api/products/" + FieldsClient
			.id(client.send("POST", "/api/products", "buyer", "{\"name\":\"Left\",\"cost\":5}").body());
		try (Events buyer = watch(path, "buyer leaving")) {
			buyer.until("ready");
			this.isBuyer.dismiss("buyer leaving");
			client.send("PATCH", path, "buyer", "{\"cost\":6}");
			assertThat(buyer.until("error")).noneMatch((event) -> event.contains("6.00"))
				.last()
				.asString()
				.contains("permission_denied");
		}
	}

	private Events watch(String path, String user) {
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path))
			.header("Accept", "text/event-stream")
			.header("X-User", user)
			.build();
		try {
			HttpResponse<InputStream> answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofInputStream());
			assertThat(answer.statusCode()).isEqualTo(200);
			return new Events(new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new AssertionError(ex);
		}
	}

	private record Events(BufferedReader lines) implements AutoCloseable {

		/**
		 * All events up to the next of a name.
		 */
		List<String> until(String name) {
			List<String> events = new ArrayList<>();
			StringBuilder event = new StringBuilder();
			try {
				for (String line = this.lines.readLine(); line != null; line = this.lines.readLine()) {
					event.append(line).append('\n');
					if (line.isEmpty()) {
						String whole = event.toString();
						event.setLength(0);
						if (whole.contains("event:") || whole.contains("data:")) {
							events.add(whole);
						}
						if (whole.contains("event: " + name + "\n") || whole.contains("event:" + name + "\n")) {
							return events;
						}
					}
				}
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
			throw new AssertionError("No event " + name + " in " + events);
		}

		@Override
		public void close() {
			try {
				this.lines.close();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

}
