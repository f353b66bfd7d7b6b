package dev.restkit.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

import org.junit.jupiter.api.Assumptions;
import redis.embedded.RedisServer;

/**
 * A real Redis that comes with the tests. Where it cannot run, its tests are skipped and
 * say so, except in the continuous build.
 *
 * @param port where it listens
 * @param server the server
 */
record RedisOnDemand(int port, RedisServer server) implements AutoCloseable {

	static RedisOnDemand start() {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			int port = socket.getLocalPort();
			socket.close();
			RedisServer server = RedisServer.newRedisServer().port(port).setting("save \"\"").build();
			server.start();
			return new RedisOnDemand(port, server);
		}
		catch (IOException ex) {
			Assumptions.assumeTrue("true".equals(System.getenv("CI")), "Redis does not run here: " + ex);
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() {
		try {
			this.server.stop();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
