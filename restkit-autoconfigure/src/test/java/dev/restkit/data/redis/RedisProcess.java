package dev.restkit.data.redis;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

import org.junit.jupiter.api.Assumptions;
import redis.embedded.RedisServer;

/**
 * Starts the real Redis. Where it does not run, tests are skipped and say so, except in
 * the continuous build.
 */
final class RedisProcess {

	private RedisProcess() {
	}

	static RedisServer start(int port) throws IOException {
		try {
			RedisServer redis = RedisServer.newRedisServer().port(port).setting("save \"\"").build();
			redis.start();
			return redis;
		}
		catch (IOException ex) {
			Assumptions.assumeTrue("true".equals(System.getenv("CI")), "Redis does not run here: " + ex);
			throw ex;
		}
	}

	static int freePort() {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
