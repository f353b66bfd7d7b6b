package dev.restkit.benchmarks.http;

import java.io.IOException;
import java.util.List;

import dev.restkit.benchmarks.plain.PlainServer;
import dev.restkit.benchmarks.restkit.RestKitServer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatNoException;

/**
 * Tests for what the servers answer.
 */
class AnswerTests {

	@Test
	void bothServersAnswerTheSame() throws IOException, InterruptedException {
		try (ServerProcess plain = ServerProcess.start("plain", PlainServer.class, List.of());
				ServerProcess restKit = ServerProcess.start("restkit", RestKitServer.class, List.of())) {
			for (Endpoint endpoint : Endpoint.values()) {
				assertThatNoException().isThrownBy(() -> AnswerCheck.requireSame(endpoint, plain, restKit));
			}
		}
	}

}
