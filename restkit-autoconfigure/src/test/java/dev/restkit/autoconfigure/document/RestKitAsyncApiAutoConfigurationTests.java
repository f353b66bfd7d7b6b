package dev.restkit.autoconfigure.document;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

import dev.restkit.operation.OperationRegistry;
import dev.restkit.representation.ApplicationUrl;
import dev.restkit.representation.LinkForm;
import dev.restkit.web.docs.AsyncApiJsonFormat;
import dev.restkit.web.docs.AsyncApiYamlFormat;
import dev.restkit.web.docs.DocumentFormat;
import dev.restkit.web.docs.DocumentationHandlerMapping;
import dev.restkit.web.docs.JsonDocumentFormat;
import dev.restkit.web.docs.YamlDocumentFormat;
import dev.restkit.web.webmvc.LiveRequests;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import tools.jackson.dataformat.yaml.YAMLMapper;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RestKitAsyncApiAutoConfiguration}.
 */
class RestKitAsyncApiAutoConfigurationTests {

	private final WebApplicationContextRunner dead = new WebApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(RestKitDocumentationAutoConfiguration.class,
				RestKitAsyncApiAutoConfiguration.class))
		.withBean(OperationRegistry.class, () -> OperationRegistry.of(List.of()))
		.withBean(ApplicationUrl.class, () -> () -> LinkForm.of("https://example.org/shop"));

	private final WebApplicationContextRunner runner = this.dead.withBean(LiveRequests.class,
			() -> Mockito.mock(LiveRequests.class));

	@Test
	void isServedBesideTheOtherDocuments() {
		this.runner.run((context) -> {
			assertThat(context.getBean(DocumentationHandlerMapping.class).getUrlMap()).containsKeys(
					"/api-docs.asyncapi.json", "/api-docs.asyncapi.yaml", "/api-docs.asyncapi.yml", "/api-docs.json");
			assertThat(context.getBeanProvider(DocumentFormat.class).orderedStream()).extracting(Object::getClass)
				.containsExactly(JsonDocumentFormat.class, YamlDocumentFormat.class, AsyncApiJsonFormat.class,
						AsyncApiYamlFormat.class);
		});
	}

	@Test
	void isWrittenForTheHostThatTheCallerUses() {
		this.runner.run((context) -> {
			AsyncApiJsonFormat format = context.getBean(AsyncApiJsonFormat.class);
			assertThat(format.variant()).isEqualTo("https://example.org/shop");
			assertThat(new String(format.write(Set.of()), StandardCharsets.UTF_8)).contains("\"asyncapi\":\"3.0.0\"",
					"\"host\":\"example.org\"", "\"protocol\":\"wss\"");
		});
	}

	@Test
	void staysAwayWhereNothingCanBeWatched() {
		this.dead.run((context) -> {
			assertThat(context).hasNotFailed().doesNotHaveBean(AsyncApiJsonFormat.class);
			assertThat(context.getBean(DocumentationHandlerMapping.class).getUrlMap())
				.doesNotContainKey("/api-docs.asyncapi.json");
		});
	}

	@Test
	void staysAwayWithoutDocumentation() {
		this.runner.withPropertyValues("restkit.docs.enabled=false")
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(DocumentFormat.class));
	}

	@Test
	void doesWithoutYaml() {
		this.runner.withClassLoader(new FilteredClassLoader(YAMLMapper.class))
			.run((context) -> assertThat(context).hasSingleBean(AsyncApiJsonFormat.class)
				.doesNotHaveBean(AsyncApiYamlFormat.class));
	}

}
