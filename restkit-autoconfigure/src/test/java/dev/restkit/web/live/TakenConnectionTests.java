package dev.restkit.web.live;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

import dev.restkit.annotation.Subscribable;
import dev.restkit.subscription.ChangePublisher;
import jakarta.servlet.Filter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

/**
 * Connections that are taken over from the server, and those that cannot be: events come
 * on both.
 */
@Timeout(60)
class TakenConnectionTests {

	private static final String KEYS = "changeit";

	private static final byte[] REQUEST = "GET /api/number HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n\r\n"
		.getBytes(StandardCharsets.US_ASCII);

	@Test
	void anAnswerThatGoesOnIsSentAsItIs() throws IOException {
		try (LiveServer server = LiveServer.start(Numbers.class)) {
			String head = follow(server);
			assertThat(head).startsWith("HTTP/1.1 200")
				.contains("Connection: close", "Content-Type: text/event-stream", "Live-Resumed: ?0")
				.doesNotContain("Transfer-Encoding", "Content-Length");
		}
	}

	@Test
	void whoeverSpeaksWithoutEndBehindTheRequestIsLeft() throws IOException {
		try (LiveServer server = LiveServer.start(Numbers.class);
				Socket socket = new Socket("127.0.0.1", server.port())) {
			socket.setSoTimeout(20_000);
			socket.getOutputStream().write(REQUEST);
			until(socket.getInputStream(), "event: ready");
			assertThatIOException().isThrownBy(() -> {
				byte[] noise = new byte[10_000];
				for (int index = 0; index < 100_000; index++) {
					socket.getOutputStream().write(noise);
				}
			});
			assertThat(server.bean(LiveConnections.class).size()).isZero();
		}
	}

	@Test
	void whoeverGoesWithoutTheBodyThatItPromisedIsLeft() throws IOException {
		try (LiveServer server = LiveServer.start(Numbers.class, "--restkit.live.patience=1h")) {
			LiveConnections connections = server.bean(LiveConnections.class);
			try (Socket socket = new Socket("127.0.0.1", server.port())) {
				socket.setSoTimeout(20_000);
				socket.getOutputStream()
					.write(new String(REQUEST, StandardCharsets.US_ASCII)
						.replace("\r\n\r\n", "\r\nContent-Length: 5\r\n\r\n")
						.getBytes(StandardCharsets.US_ASCII));
				until(socket.getInputStream(), "\r");
				assertThat(connections.size()).isOne();
			}
			while (connections.size() > 0) {
				Thread.onSpinWait();
			}
		}
	}

	@Test
	void eventsComeCompressedWhereTheServerCompresses() throws IOException, InterruptedException {
		try (LiveServer server = LiveServer.start(Numbers.class, "--server.compression.enabled=true",
				"--server.compression.mime-types=text/event-stream", "--server.compression.min-response-size=1")) {
			HttpResponse<InputStream> answer = get(HttpClient.newHttpClient(), "http", server, "Accept-Encoding",
					"gzip");
			assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
			followsChanges(server, new GZIPInputStream(answer.body()));
		}
	}

	@Test
	void eventsComeThroughAFilterThatHoldsAnswersBack() throws IOException, InterruptedException {
		try (LiveServer server = LiveServer.start(Tagged.class)) {
			followsChanges(server, get(HttpClient.newHttpClient(), "http", server).body());
		}
	}

	@Test
	void eventsComeOnConnectionsThatTomcatDrivesOtherwise() throws IOException, InterruptedException {
		try (LiveServer server = LiveServer.start(Asynchronous.class)) {
			followsChanges(server, get(HttpClient.newHttpClient(), "http", server).body());
			try (SocketClient socket = SocketClient.connect("ws://localhost:" + server.port() + "/api/number")) {
				socket.until("ready");
				change(server);
				socket.until("{\"value\":" + Numbers.COUNT.get() + "}");
			}
		}
	}

	@Test
	void eventsComeEncryptedOverBothVersionsOfHttp(@TempDir Path folder) throws Exception {
		Path keys = keys(folder);
		try (LiveServer server = LiveServer.start(Numbers.class, "--server.http2.enabled=true",
				"--server.ssl.key-store=" + keys, "--server.ssl.key-store-password=" + KEYS)) {
			for (HttpClient.Version version : HttpClient.Version.values()) {
				HttpClient client = HttpClient.newBuilder().version(version).sslContext(trusting(keys)).build();
				HttpResponse<InputStream> answer = get(client, "https", server);
				assertThat(answer.version()).isEqualTo(version);
				followsChanges(server, answer.body());
			}
			try (SocketClient socket = SocketClient.connect(HttpClient.newBuilder().sslContext(trusting(keys)).build(),
					"wss://localhost:" + server.port() + "/api/number")) {
				socket.until("ready");
				change(server);
				socket.until("{\"value\":" + Numbers.COUNT.get() + "}");
			}
		}
	}

	private static void followsChanges(LiveServer server, InputStream events) throws IOException {
		try (events) {
			until(events, "event: ready");
			for (int change = 0; change < 5; change++) {
				change(server);
				until(events, "data: {\"value\":" + Numbers.COUNT.get() + "}");
			}
		}
	}

	/**
	 * Read lines, byte by byte: readers of the JDK wait for more than there is when
	 * something is compressed.
	 */
	private static void until(InputStream events, String expected) throws IOException {
		StringBuilder line = new StringBuilder();
		while (!line.toString().equals(expected)) {
			line.setLength(0);
			for (int next = events.read(); next != '\n'; next = events.read()) {
				assertThat(next).as(expected).isNotNegative();
				line.append((char) next);
			}
		}
	}

	private static void change(LiveServer server) {
		Numbers.COUNT.incrementAndGet();
		server.bean(ChangePublisher.class).changed("numbers");
	}

	private static HttpResponse<InputStream> get(HttpClient client, String scheme, LiveServer server, String... headers)
			throws IOException, InterruptedException {
		HttpRequest.Builder request = HttpRequest
			.newBuilder(URI.create(scheme + "://localhost:" + server.port() + "/api/number"))
			.header("Accept", "text/event-stream");
		if (headers.length > 0) {
			request.headers(headers);
		}
		return client.send(request.build(), BodyHandlers.ofInputStream());
	}

	private static String follow(LiveServer server) throws IOException {
		try (Socket socket = new Socket("127.0.0.1", server.port())) {
			socket.setSoTimeout(20_000);
			socket.getOutputStream().write(REQUEST);
			StringBuilder head = new StringBuilder();
			while (head.indexOf("event: ready") < 0) {
				head.append((char) socket.getInputStream().read());
			}
			return head.toString();
		}
	}

	/**
	 * A key of our own, made by the JDK's tool.
	 */
	private static Path keys(Path folder) throws IOException, InterruptedException {
		Path keys = folder.resolve("keys.p12");
		Process tool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
				"-genkeypair", "-alias", "server", "-keyalg", "EC", "-dname", "CN=localhost", "-ext",
				"SAN=dns:localhost", "-keystore", keys.toString(), "-storetype", "PKCS12", "-storepass", KEYS)
			.redirectErrorStream(true)
			.start();
		assertThat(tool.waitFor()).isZero();
		return keys;
	}

	private static SSLContext trusting(Path keys) throws Exception {
		TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
		trusted.init(KeyStore.getInstance(keys.toFile(), KEYS.toCharArray()));
		SSLContext context = SSLContext.getInstance("TLS");
		context.init(null, trusted.getTrustManagers(), null);
		return context;
	}

	@RestController
	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Numbers {

		static final AtomicInteger COUNT = new AtomicInteger();

		@GetMapping("/api/number")
		@Subscribable(topics = "numbers")
		Integer number() {
			return COUNT.get();
		}

	}

	@Configuration(proxyBeanMethods = false)
	@Import(Numbers.class)
	static class Tagged {

		@Bean
		Filter tags() {
			return new ShallowEtagHeaderFilter();
		}

	}

	@Configuration(proxyBeanMethods = false)
	@Import(Numbers.class)
	static class Asynchronous {

		@Bean
		WebServerFactoryCustomizer<TomcatServletWebServerFactory> protocol() {
			return (factory) -> factory.setProtocol("org.apache.coyote.http11.Http11Nio2Protocol");
		}

	}

}
