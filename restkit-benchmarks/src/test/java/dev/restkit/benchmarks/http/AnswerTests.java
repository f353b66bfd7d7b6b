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
				assertThatNoException().isThrownBy(() -> AnswerCheck.requireSame(endpoint, site(plain), site(restKit)));
			}
		}
	}

	@Test
	void whatHasPoliciesAnswersTheSame() {
		try (ConfigurableApplicationContext restKit = RestKitServer.start("--server.port=0",
				"--benchmarks.guarded=true")) {
			int port = site(restKit).port();
			Site open = new Site(port, RestKitServer.UNGUARDED);
			Site guarded = new Site(port, RestKitServer.GUARDED);
			for (Endpoint endpoint : Endpoint.values()) {
				assertThatNoException().isThrownBy(() -> AnswerCheck.requireSame(endpoint, open, guarded));
			}
		}
	}

	private static Site site(ConfigurableApplicationContext server) {
		return Site.at(server.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
	}

}
