package dev.restkit.autoconfigure;

import dev.restkit.operation.Parameter;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.preinitialize.BackgroundPreinitializer;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.FailureHandler;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link HandlerPreinitializer}.
 */
class HandlerPreinitializerTests {

	@Test
	void readsAHandler() throws Exception {
		assertThat(new HandlerPreinitializer().read().operation().parameters()).extracting(Parameter::name)
			.contains("id", "language");
	}

	@Test
	void isFoundByBoot() {
		assertThat(SpringFactoriesLoader.forDefaultResourceLocation()
			.load(BackgroundPreinitializer.class, FailureHandler.handleMessage((message, failure) -> {
			}))).hasAtLeastOneElementOfType(HandlerPreinitializer.class);
	}

}
