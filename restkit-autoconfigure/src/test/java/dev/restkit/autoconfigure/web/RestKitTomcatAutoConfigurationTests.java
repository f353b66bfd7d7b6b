package dev.restkit.autoconfigure.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import dev.restkit.format.json.JsonRenderer;
import dev.restkit.problem.MessageTranslator;
import dev.restkit.web.ContentNegotiator;
import dev.restkit.web.LanguageNegotiator;
import dev.restkit.web.ProblemBody;
import dev.restkit.web.ProblemLanguages;
import dev.restkit.web.webmvc.ProblemWriter;
import org.apache.catalina.Valve;
import org.apache.catalina.valves.ErrorReportValve;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RestKitTomcatAutoConfiguration}.
 */
class RestKitTomcatAutoConfigurationTests {

	private final WebApplicationContextRunner runner = new WebApplicationContextRunner(
			AnnotationConfigServletWebServerApplicationContext::new)
		.withConfiguration(AutoConfigurations.of(RestKitTomcatAutoConfiguration.class,
				TomcatServletWebServerAutoConfiguration.class))
		.withBean(ProblemWriter.class, RestKitTomcatAutoConfigurationTests::writer)
		.withPropertyValues("server.port=0");

	private static ProblemWriter writer() {
		ContentNegotiator negotiator = new ContentNegotiator(List.of(new JsonRenderer(new JsonMapper())));
		LanguageNegotiator languages = new LanguageNegotiator(List.of(Locale.ENGLISH));
		return new ProblemWriter(negotiator, new ProblemBody(),
				new ProblemLanguages(languages, MessageTranslator.english()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "never", "always" })
	void reportsBeforeEveryOtherValve(String stacktrace) {
		this.runner.withPropertyValues("spring.web.error.include-stacktrace=" + stacktrace).run((context) -> {
			TomcatWebServer server = (TomcatWebServer) ((AnnotationConfigServletWebServerApplicationContext) context
				.getSourceApplicationContext()).getWebServer();
			assertThat(server).isNotNull();
			List<Valve> reports = Arrays.stream(server.getTomcat().getHost().getPipeline().getValves())
				.filter(ErrorReportValve.class::isInstance)
				.toList();
			assertThat(reports.get(reports.size() - 1)).isInstanceOf(ProblemReportValve.class);
			assertThat(reports).filteredOn(ProblemReportValve.class::isInstance).hasSize(1);
		});
	}

	@Test
	void staysAwayWithoutTomcat() {
		WebApplicationContextRunner mock = new WebApplicationContextRunner()
			.withBean(ProblemWriter.class, RestKitTomcatAutoConfigurationTests::writer)
			.withConfiguration(AutoConfigurations.of(RestKitTomcatAutoConfiguration.class));
		mock.run((context) -> assertThat(context).hasSingleBean(RestKitTomcatAutoConfiguration.class));
		for (Class<?> missing : List.of(ErrorReportValve.class, TomcatServletWebServerFactory.class)) {
			mock.withClassLoader(new FilteredClassLoader(missing))
				.run((context) -> assertThat(context).doesNotHaveBean(RestKitTomcatAutoConfiguration.class));
		}
	}

	@Test
	void staysAwayWithoutAFormat() {
		new WebApplicationContextRunner().withConfiguration(AutoConfigurations.of(RestKitTomcatAutoConfiguration.class))
			.run((context) -> assertThat(context).doesNotHaveBean(RestKitTomcatAutoConfiguration.class));
	}

	@Test
	void staysAwayWithoutAWebServer() {
		new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(RestKitTomcatAutoConfiguration.class))
			.run((context) -> assertThat(context).doesNotHaveBean(RestKitTomcatAutoConfiguration.class));
	}

}
