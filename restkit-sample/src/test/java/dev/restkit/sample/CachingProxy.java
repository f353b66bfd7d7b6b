package dev.restkit.sample;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;

/**
 * An nginx that caches what stands behind it, by the headers that it gets and no rules of
 * its own. {@code X-Cache} says where an answer came from, {@code X-Upstream} with which
 * status the application answered, if it was asked. Where there is no nginx, tests are
 * skipped and say so, except in the continuous build.
 */
final class CachingProxy implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private static final String CONFIGURATION = """
			daemon off;
			master_process off;
			pid %1$s/nginx.pid;
			error_log %1$s/error.log;
			events { }
			http {
				access_log off;
				client_body_temp_path %1$s/body;
				proxy_temp_path %1$s/proxy;
				fastcgi_temp_path %1$s/fastcgi;
				uwsgi_temp_path %1$s/uwsgi;
				scgi_temp_path %1$s/scgi;
				proxy_cache_path %1$s/cache keys_zone=api:1m;
				server {
					listen 127.0.0.1:%2$d;
					location / {
						proxy_pass %3$s;
						proxy_http_version 1.1;
						proxy_set_header Host $http_host;
						proxy_set_header Connection "";
						proxy_cache api;
						proxy_cache_revalidate on;
						add_header X-Cache $upstream_cache_status always;
						add_header X-Upstream $upstream_status always;
					}
				}
			}
			""";

	private final Process process;

	private final int port;

	private final Path directory;

	private CachingProxy(Process process, int port, Path directory) {
		this.process = process;
		this.port = port;
		this.directory = directory;
	}

	static CachingProxy before(BookstoreClient application, Path directory) throws IOException {
		Path nginx = find();
		if (nginx == null) {
			Assumptions.assumeTrue("true".equals(System.getenv("CI")),
					"There is no nginx here, so no caching proxy is tried");
			throw new IllegalStateException("The continuous build needs nginx");
		}
		int port = freePort();
		URI origin = URI.create(application.url("").replace("localhost", "127.0.0.1"));
		Path configuration = Files.writeString(directory.resolve("nginx.conf"),
				CONFIGURATION.formatted(directory, port, origin));
		Process process = new ProcessBuilder(nginx.toString(), "-p", directory.toString(), "-e",
				directory.resolve("error.log").toString(), "-c", configuration.toString())
			.redirectErrorStream(true)
			.redirectOutput(directory.resolve("output.log").toFile())
			.start();
		CachingProxy proxy = new CachingProxy(process, port, directory);
		proxy.awaitStart();
		return proxy;
	}

	BookstoreClient client() {
		return BookstoreClient.anonymous("http://127.0.0.1:" + this.port);
	}

	private static Path find() {
		return Stream.concat(Stream.of(System.getenv("PATH").split(File.pathSeparator)), Stream.of("/usr/sbin"))
			.map((directory) -> Path.of(directory, "nginx"))
			.filter(Files::isExecutable)
			.findFirst()
			.orElse(null);
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

	private void awaitStart() throws IOException {
		Instant end = Instant.now().plus(PATIENCE);
		while (!isListening()) {
			if (!this.process.isAlive() || Instant.now().isAfter(end)) {
				close();
				throw new IllegalStateException("nginx does not start: " + logs());
			}
			Thread.onSpinWait();
		}
	}

	private boolean isListening() {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), this.port)) {
			return socket.isConnected();
		}
		catch (IOException ex) {
			return false;
		}
	}

	private List<String> logs() {
		return Stream.of("output.log", "error.log")
			.map(this.directory::resolve)
			.filter(Files::exists)
			.map(CachingProxy::read)
			.toList();
	}

	private static String read(Path log) {
		try {
			return Files.readString(log);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() {
		this.process.destroy();
		try {
			if (!this.process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
				this.process.destroyForcibly();
			}
		}
		catch (InterruptedException ex) {
			this.process.destroyForcibly();
			Thread.currentThread().interrupt();
		}
	}

}
