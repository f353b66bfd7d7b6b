package dev.restkit.autoconfigure.document;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.samskivert.mustache.Mustache;
import dev.restkit.autoconfigure.page.RestKitPageAutoConfiguration;
import dev.restkit.operation.OperationRegistry;
import dev.restkit.web.docs.DocumentFormat;
import dev.restkit.web.docs.DocumentationHandlerMapping;
import dev.restkit.web.docs.DocumentationSettings;
import dev.restkit.web.docs.JsonDocumentFormat;
import dev.restkit.web.docs.ReferencePages;
import dev.restkit.web.docs.YamlDocumentFormat;
import dev.restkit.web.staticfiles.Compression;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.dataformat.yaml.YAMLMapper;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletPath;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RestKitDocumentationAutoConfiguration}.
 */
class RestKitDocumentationAutoConfigurationTests {

	private final WebApplicationContextRunner runner = new WebApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(RestKitDocumentationAutoConfiguration.class))
		.withBean(OperationRegistry.class, () -> OperationRegistry.of(List.of()));

	@Test
	void contributesTheDocumentation() {
		this.runner.run((context) -> {
			assertThat(context).hasSingleBean(DocumentationHandlerMapping.class);
			assertThat(context.getBean(DocumentationHandlerMapping.class).getUrlMap()).containsOnlyKeys("/api-docs",
					"/api-docs/", "/api-docs/assets/**", "/api-docs/swagger", "/api-docs.json", "/api-docs.yaml",
					"/api-docs.yml");
			assertThat(context.getBeanProvider(DocumentFormat.class).orderedStream()).extracting(Object::getClass)
				.containsExactly(JsonDocumentFormat.class, YamlDocumentFormat.class);
		});
	}

	@Test
	void bindsSettings() {
		this.runner
			.withPropertyValues("restkit.docs.path=/docs", "restkit.docs.title=Shop", "restkit.docs.version=2.1",
					"restkit.docs.description=Sells things.")
			.run((context) -> assertThat(context.getBean(DocumentationSettings.class))
				.isEqualTo(new DocumentationSettings("/docs", "Shop", "2.1", "Sells things.")));
	}

	@Test
	void hasDefaults() {
		this.runner.run((context) -> assertThat(context.getBean(DocumentationSettings.class))
			.isEqualTo(new DocumentationSettings("/api-docs", "API", "1.0", null)));
	}

	@Test
	void takesTheNameOfTheApplication() {
		this.runner.withPropertyValues("spring.application.name=bookstore")
			.run((context) -> assertThat(context.getBean(DocumentationSettings.class).title()).isEqualTo("bookstore"));
	}

	@Test
	void startsPathsWhereTheDispatcherServletIs() {
		this.runner.withBean(DispatcherServletPath.class, () -> () -> "/app").run((context) -> {
			byte[] json = context.getBean(JsonDocumentFormat.class).write(Set.of());
			assertThat(new String(json, StandardCharsets.UTF_8)).contains("\"servers\":[{\"url\":\"/app\"}]");
		});
	}

	@Test
	void doesNotAskForTheCatalogueBeforeARequest() {
		new WebApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(RestKitDocumentationAutoConfiguration.class))
			.run((context) -> assertThat(context).hasNotFailed());
	}

	@Test
	void backsOffForTheUsersOwn() {
		this.runner
			.withBean("own", DocumentationHandlerMapping.class,
					() -> new DocumentationHandlerMapping(new DocumentationSettings("/own", "Own", "1", null),
							List.of(new JsonDocumentFormat((shown) -> Map.of())), (request) -> Set.of(), null,
							Compression.atOnce(List.of()), null))
			.run((context) -> assertThat(context).getBeanNames(DocumentationHandlerMapping.class)
				.containsExactly("own"));
	}

	@Test
	void staysAwayWhereItIsDisabled() {
		this.runner.withPropertyValues("restkit.docs.enabled=false")
			.run((context) -> assertThat(context).doesNotHaveBean(DocumentationHandlerMapping.class));
	}

	@Test
	void staysAwayWithoutServlets() {
		new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(RestKitDocumentationAutoConfiguration.class))
			.run((context) -> assertThat(context).doesNotHaveBean(DocumentationHandlerMapping.class));
	}

	@Test
	void hasAPageOfItsOwnWhereThereAreTemplates() {
		this.runner.withConfiguration(AutoConfigurations.of(RestKitPageAutoConfiguration.class)).run((context) -> {
			assertThat(context).hasSingleBean(ReferencePages.class);
			assertThat(context.getBean(DocumentationHandlerMapping.class).getUrlMap()).containsKeys("/api-docs/try/*",
					"/api-docs/operations/*", "/api-docs/names.json");
		});
	}

	@ParameterizedTest
	@ValueSource(classes = { Mustache.class, Parser.class })
	void doesWithoutTemplates(Class<?> library) {
		this.runner.withConfiguration(AutoConfigurations.of(RestKitPageAutoConfiguration.class))
			.withClassLoader(new FilteredClassLoader(library))
			.run((context) -> {
				assertThat(context).hasNotFailed().doesNotHaveBean(ReferencePages.class);
				assertThat(context.getBean(DocumentationHandlerMapping.class).getUrlMap())
					.containsKeys("/api-docs", "/api-docs/swagger")
					.doesNotContainKeys("/api-docs/try/*", "/api-docs/operations/*", "/api-docs/names.json");
			});
	}

	@Test
	void doesWithoutYaml() {
		this.runner.withClassLoader(new FilteredClassLoader(YAMLMapper.class)).run((context) -> {
			assertThat(context).hasSingleBean(DocumentFormat.class);
			assertThat(context.getBean(DocumentationHandlerMapping.class).getUrlMap())
				.doesNotContainKey("/api-docs.yaml");
		});
	}

}
