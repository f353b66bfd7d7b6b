package dev.restkit.autoconfigure;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link FailureLog}.
 */
@ExtendWith(OutputCaptureExtension.class)
class FailureLogTests {

	@Test
	void namesFailureAndCauseInOneLine() {
		String line = FailureLog.line(new IllegalStateException("No.", new IllegalArgumentException("Why.")));
		assertThat(line)
			.startsWith("A call failed unexpectedly and was answered with 500: "
					+ "java.lang.IllegalStateException: No. (at dev.restkit.autoconfigure.FailureLogTests.")
			.contains("; caused by java.lang.IllegalArgumentException: Why. (at ")
			.doesNotContain("\n");
	}

	@Test
	void cutsLongMessages() {
		assertThat(FailureLog.line(new IllegalStateException("x".repeat(10_000)))).hasSizeLessThan(500);
	}

	@Test
	void logsAtMostOneLineOfAnError(CapturedOutput output) {
		new FailureLog().report(new IllegalStateException("once\r\n\u001b[31mtwice"));
		assertThat(output.getOut().lines().filter((line) -> line.contains("ERROR"))).singleElement()
			.asString()
			.contains("once???[31mtwice");
	}

	@Property
	void noMessageSteersTheLog(@ForAll String message) {
		assertThat(FailureLog.line(new IllegalStateException(message)).chars())
			.noneMatch((character) -> Character.isISOControl(character) || character == 0x2028 || character == 0x2029
					|| (character >= 0xd800 && character <= 0xdfff));
	}

}
