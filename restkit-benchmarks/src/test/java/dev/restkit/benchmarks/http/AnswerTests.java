package dev.restkit.benchmarks.http;

import dev.restkit.benchmarks.plain.PlainServer;
import dev.restkit.benchmarks.restkit.RestKitServer;
import org.junit.jupiter.api.Test;

import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThatNoException;

/**
 * Tests for what the servers answer.
 */
class AnswerTests {

	@Test
	void bothServersAnswerTheSame() {
		try (ConfigurableApplicationContext plain = PlainServer.start("--server.port=0");
				ConfigurableApplicationContext restKit = RestKitServer.start("--server.port=0")) {
			for (Endpoint endpoint : Endpoint.values()) {
				assertThatNoException().isThrownBy(() -> AnswerCheck.requireSame(endpoint, port(plain), port(restKit)));
			}
		}
	}

	private static int port(ConfigurableApplicationContext server) {
		return server.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
	}

}
