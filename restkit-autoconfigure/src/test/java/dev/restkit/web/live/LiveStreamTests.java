package dev.restkit.web.live;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.restkit.subscription.LiveEngine;
import jakarta.validation.constraints.Max;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.reactivestreams.FlowAdapters;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Handlers that return streams, or what comes later, on a real server and real sockets.
 */
class LiveStreamTests {

	private static final HttpClient CLIENT = HttpClient.newHttpClient();

	private static LiveServer server;

	@BeforeAll
	static void start() {
		server = LiveServer.start(Streams.class);
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@Test
	void eachItemIsAnEventAndTheEndIsSaid() throws Exception {
		assertThat(events("/api/countdown?from=3")).containsExactly("reset {}", "ready {}",
				"value {\"value\":{\"left\":3}}", "value {\"value\":{\"left\":2}}", "value {\"value\":{\"left\":1}}",
				"complete {}");
		assertThat(events("/api/flow")).containsExactly("reset {}", "ready {}", "value {\"value\":1}",
				"value {\"value\":2}", "complete {}");
		assertThat(server.bean(LiveEngine.class).subscriptions()).isZero();
	}

	@Test
	void browsersThatHaveSeenAllDoNotComeBack() throws Exception {
		String all = get("/api/countdown?from=1", "text/event-stream").body();
		String last = all.substring(all.lastIndexOf("id: ") + 4, all.indexOf('\n', all.lastIndexOf("id: ")));
		HttpRequest again = request("/api/countdown?from=1", "text/event-stream").header("Last-Event-ID", last).build();
		HttpResponse<String> answer = CLIENT.send(again, HttpResponse.BodyHandlers.ofString());
		assertThat(answer.statusCode()).isEqualTo(204);
		assertThat(answer.body()).isEmpty();
	}

	@Test
	void otherFormatsGetAllItems() throws Exception {
		HttpResponse<String> json = get("/api/countdown?from=2", "application/json");
		assertThat(json.body()).isEqualTo("[{\"left\":2},{\"left\":1}]");
		assertThat(json.headers().firstValue("Live-Position")).isEmpty();
		assertThat(get("/api/countdown?from=2", "application/x-ndjson").body())
			.isEqualTo("{\"left\":2}\n{\"left\":1}\n");
		assertThat(get("/api/countdown?from=2", "application/yaml").body()).isEqualTo("- left: 2\n- left: 1\n");
		assertThat(get("/api/later", "application/json").body()).isEqualTo("{\"left\":7}");
	}

	@Test
	void linesAreSentAsTheyCome() throws Exception {
		HttpResponse<InputStream> answer = CLIENT.send(request("/api/slow", "application/x-ndjson").build(),
				HttpResponse.BodyHandlers.ofInputStream());
		try (InputStream body = answer.body()) {
			assertThat(body.read()).isEqualTo('1');
			assertThat(Streams.GATE.getCount()).isEqualTo(1);
			Streams.GATE.countDown();
			assertThat(new String(body.readAllBytes())).isEqualTo("\n2\n");
		}
	}

	@Test
	void whatIsWrongIsRefusedBeforeTheStreamBegins() throws Exception {
		HttpResponse<String> answer = get("/api/countdown?from=1000000", "text/event-stream");
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.body()).contains("\"code\":\"max_value\"");
	}

	@Test
	void whatIsThrownOnTheWayIsAProblem() throws Exception {
		assertThat(events("/api/broken")).hasSize(4)
			.contains("value {\"value\":1}")
			.last()
			.asString()
			.startsWith("error {")
			.contains("\"status\":500")
			.doesNotContain("IllegalState");
	}

	@Test
	void nothingIsMadeThatTheClientDoesNotRead() throws Exception {
		HttpResponse<InputStream> answer = CLIENT.send(request("/api/endless", "text/event-stream").build(),
				HttpResponse.BodyHandlers.ofInputStream());
		answer.body().read();
		int made = Streams.MADE.get();
		int before = -1;
		// Until the buffers between are full.
		while (made != before) {
			before = made;
			assertThat(get("/api/slowly", "application/json").statusCode()).isEqualTo(200);
			made = Streams.MADE.get();
		}
		assertThat(made).isLessThan(10_000);
		answer.body().close();
		assertThat(Streams.CANCELLED.await(30, TimeUnit.SECONDS)).isTrue();
	}

	@Test
	void socketsReadStreams() {
		try (SocketClient socket = SocketClient.connect("ws://localhost:" + server.port() + "/api/countdown?from=2")) {
			assertThat(socket.until("\"complete\"")).contains("\"event\":\"complete\"");
			assertThat(socket.received()).filteredOn((text) -> text.contains("\"value\"")).hasSize(2);
			assertThat(socket.closed()).isEqualTo(1000);
		}
		try (SocketClient socket = SocketClient.connect("ws://localhost:" + server.port() + "/ws")) {
			socket.send("{\"id\":1,\"action\":\"subscribe\",\"path\":\"/api/countdown\",\"query\":{\"from\":\"2\"}}");
			socket.until("\"complete\"");
			assertThat(socket.received().get(0)).contains("\"id\":1,\"status\":200");
			assertThat(socket.received()).filteredOn((text) -> text.contains("\"sub\":1,\"event\":\"value\""))
				.hasSize(2);
			socket.send("{\"id\":1,\"action\":\"unsubscribe\"}");
			assertThat(socket.until("\"id\":1,\"status\":400")).contains("no subscription");
			socket.send("{\"id\":2,\"action\":\"subscribe\",\"path\":\"/api/endless\"}");
			socket.until("\"sub\":2,\"event\":\"value\"");
			socket.send("{\"id\":2,\"action\":\"unsubscribe\"}");
			socket.until("\"id\":2,\"status\":204");
		}
	}

	@Test
	void aStreamThatEndsAtOnceIsToldInOrder() {
		for (String path : List.of("/api/empty", "/api/tick", "/api/one", "/api/countdown?from=1")) {
			for (int time = 0; time < 100; time++) {
				try (SocketClient socket = SocketClient.connect("ws://localhost:" + server.port() + path)) {
					socket.until("\"complete\"");
					assertThat(socket.closed()).isEqualTo(1000);
					assertThat(socket.received()).hasSize(path.equals("/api/empty") ? 3 : 4);
					assertThat(socket.received().get(0)).contains("\"reset\"");
				}
			}
		}
	}

	@Test
	void callsOnSocketsGetWhatComesLater() {
		try (SocketClient socket = SocketClient.connect("ws://localhost:" + server.port() + "/ws")) {
			socket.send("{\"id\":1,\"action\":\"GET\",\"path\":\"/api/countdown?from=1\"}");
			assertThat(socket.until("\"id\":1,")).contains("\"status\":400", "This is a stream. Subscribe to it.");
			socket.send("{\"id\":2,\"action\":\"GET\",\"path\":\"/api/later\"}");
			assertThat(socket.until("\"id\":2,")).contains("\"status\":200", "\"body\":{\"left\":7}");
			socket.send("{\"id\":3,\"action\":\"GET\",\"path\":\"/api/future\"}");
			assertThat(socket.until("\"id\":3,")).contains("\"status\":200", "\"body\":{\"left\":8}");
			socket.send("{\"id\":4,\"action\":\"GET\",\"path\":\"/api/never\"}");
			assertThat(socket.until("\"id\":4,")).contains("\"status\":500").doesNotContain("hidden");
			socket.send("{\"id\":5,\"action\":\"GET\",\"path\":\"/api/entity\"}");
			assertThat(socket.until("\"id\":5,")).contains("\"status\":202", "\"X-Way\":\"round\"",
					"\"body\":{\"left\":9}");
		}
	}

	private static List<String> events(String path) throws IOException, InterruptedException {
		return Stream.of(get(path, "text/event-stream").body().split("\n\n"))
			.filter((event) -> event.contains("event: "))
			.map((event) -> event.substring(event.indexOf("event: ") + "event: ".length()).replace("\ndata: ", " "))
			.toList();
	}

	private static HttpResponse<String> get(String path, String accept) throws IOException, InterruptedException {
		return CLIENT.send(request(path, accept).build(), HttpResponse.BodyHandlers.ofString());
	}

	private static HttpRequest.Builder request(String path, String accept) {
		return HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path))
			.timeout(Duration.ofSeconds(30))
			.header("Accept", accept);
	}

	@RestController
	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Streams {

		static final AtomicInteger MADE = new AtomicInteger();

		static final CountDownLatch CANCELLED = new CountDownLatch(1);

		static final CountDownLatch GATE = new CountDownLatch(1);

		@GetMapping("/api/countdown")
		Flux<Step> countdown(@Max(100) int from) {
			return Flux.fromStream(IntStream.iterate(from, (left) -> left > 0, (left) -> left - 1).mapToObj(Step::new));
		}

		@GetMapping("/api/empty")
		Flux<Integer> empty() {
			return Flux.empty();
		}

		@GetMapping("/api/one")
		Flux<Integer> one() {
			return Flux.just(1);
		}

		@GetMapping("/api/tick")
		Flux<Step> tick() {
			return Flux.interval(Duration.ZERO, Duration.ofMillis(200)).take(1).map((tick) -> new Step(1));
		}

		@GetMapping("/api/flow")
		Flow.Publisher<Integer> flow() {
			return FlowAdapters.toFlowPublisher(Flux.just(1, 2));
		}

		@GetMapping("/api/slow")
		Flux<Integer> slow() {
			return Flux.concat(Mono.just(1), Mono.fromCallable(() -> {
				GATE.await();
				return 2;
			}).subscribeOn(Schedulers.boundedElastic()));
		}

		@GetMapping("/api/slowly")
		Mono<Integer> slowly() {
			return Mono.delay(Duration.ofMillis(200)).thenReturn(1);
		}

		@GetMapping("/api/broken")
		Flux<Integer> broken() {
			return Flux.concat(Mono.just(1), Mono.error(new IllegalStateException("hidden")));
		}

		@GetMapping("/api/endless")
		Flux<String> endless() {
			return Flux.<String>generate((to) -> {
				MADE.incrementAndGet();
				to.next("x".repeat(10_000));
			}).doOnCancel(CANCELLED::countDown);
		}

		@GetMapping("/api/later")
		Mono<Step> later() {
			return Mono.delay(Duration.ofMillis(10)).map((tick) -> new Step(7));
		}

		@GetMapping("/api/future")
		CompletableFuture<Step> future() {
			return CompletableFuture.supplyAsync(() -> new Step(8));
		}

		@GetMapping("/api/never")
		CompletableFuture<Step> never() {
			return CompletableFuture.failedFuture(new IllegalStateException("hidden"));
		}

		@GetMapping("/api/entity")
		ResponseEntity<Step> entity() {
			return ResponseEntity.accepted().header("X-Way", "round").body(new Step(9));
		}

		@GetMapping("/api/springs")
		Flux<Integer> springs(@RequestParam int from) {
			return Flux.range(from, 2);
		}

	}

	/**
	 * A step.
	 *
	 * @param left how many are left
	 */
	record Step(int left) {

	}

}
