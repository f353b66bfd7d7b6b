package dev.restkit.web.live;

import dev.restkit.annotation.Subscribable;
import dev.restkit.annotation.Throttle;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Subscriptions on sockets are charged like calls, and told what is left.
 */
class SocketThrottleTests {

	@Test
	void whatIsLeftIsToldWithASubscriptionAndItsRefusal() {
		try (LiveServer server = LiveServer.start(Rare.class);
				SocketClient socket = SocketClient.connect("ws://localhost:" + server.port() + "/ws")) {
			socket.send("{\"id\":1,\"action\":\"subscribe\",\"path\":\"/api/rare\"}");
			assertThat(socket.until("\"id\":1,")).contains("\"status\":200", "\"RateLimit-Policy\":", "\"RateLimit\":",
					"\"Live-Resumed\":\"?0\"");
			socket.send("{\"id\":2,\"action\":\"subscribe\",\"path\":\"/api/rare\"}");
			assertThat(socket.until("\"id\":2,")).contains("\"status\":429", "\"RateLimit-Policy\":", "\"RateLimit\":",
					"\"Retry-After\":");
		}
	}

	@RestController
	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Rare {

		@GetMapping("/api/rare")
		@Throttle("1/hour")
		@Subscribable(topics = "rare")
		Integer rare() {
			return 1;
		}

	}

}
