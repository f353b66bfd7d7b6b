package dev.restkit.autoconfigure.data;

import dev.restkit.data.jdbc.JdbcProblemDescriber;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RestKitJdbcAutoConfiguration}.
 */
class RestKitJdbcAutoConfigurationTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(RestKitJdbcAutoConfiguration.class));

	@Test
	void describesWhatJdbcThrowsWithoutJpa() {
		this.runner.withClassLoader(new FilteredClassLoader("jakarta.persistence", "org.hibernate"))
			.run((context) -> assertThat(context).hasSingleBean(JdbcProblemDescriber.class));
	}

	@Test
	void staysAwayWithoutJdbc() {
		this.runner.withClassLoader(new FilteredClassLoader(JdbcClient.class))
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(JdbcProblemDescriber.class));
	}

}
