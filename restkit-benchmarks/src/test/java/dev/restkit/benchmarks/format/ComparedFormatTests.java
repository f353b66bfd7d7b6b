package dev.restkit.benchmarks.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ComparedFormat}.
 */
class ComparedFormatTests {

	@ParameterizedTest
	@EnumSource
	void bothWriteTheSameButForQuotesAndLineEnds(ComparedFormat format) throws IOException {
		ByteArrayOutputStream restKit = new ByteArrayOutputStream();
		ByteArrayOutputStream jackson = new ByteArrayOutputStream();
		format.writeWithRestKit(restKit);
		format.writeWithJackson(jackson);
		assertThat(text(restKit)).contains("The harbour and the lantern, part 20").isEqualTo(text(jackson));
	}

	private static String text(ByteArrayOutputStream out) {
		return out.toString(StandardCharsets.UTF_8).replace("\"", "").replace("\r", "");
	}

}
