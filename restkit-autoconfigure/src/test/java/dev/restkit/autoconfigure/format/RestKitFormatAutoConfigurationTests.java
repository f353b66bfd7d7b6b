package dev.restkit.autoconfigure.format;

import java.io.OutputStream;
import java.util.List;

import dev.restkit.autoconfigure.RestKitAutoConfiguration;
import dev.restkit.autoconfigure.json.RestKitJsonAutoConfiguration;
import dev.restkit.format.cbor.CborRenderer;
import dev.restkit.format.ndjson.NdjsonRenderer;
import dev.restkit.format.yaml.YamlRenderer;
import dev.restkit.representation.Formats;
import dev.restkit.representation.Renderer;
import dev.restkit.representation.Rendering;
import org.junit.jupiter.api.Test;
import tools.jackson.dataformat.cbor.CBORFactory;
import tools.jackson.dataformat.yaml.YAMLFactory;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.util.MimeType;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the auto-configurations of formats, and for {@link Formats}.
 */
class RestKitFormatAutoConfigurationTests {

	private final WebApplicationContextRunner contexts = new WebApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(JacksonAutoConfiguration.class, RestKitAutoConfiguration.class,
				RestKitJsonAutoConfiguration.class, RestKitYamlAutoConfiguration.class,
				RestKitXmlAutoConfiguration.class, RestKitCsvAutoConfiguration.class,
				RestKitCborAutoConfiguration.class, RestKitNdjsonAutoConfiguration.class));

	@Test
	void speaksAllFormatsJsonFirst() {
		this.contexts.run((context) -> {
			Formats formats = context.getBean(Formats.class);
			assertThat(formats.renderers()).extracting(Renderer::format)
				.containsExactly("json", "yaml", "xml", "csv", "cbor", "ndjson");
			assertThat(formats.consumes()).startsWith("application/json").contains("application/cbor", "text/csv");
		});
	}

	@Test
	void speaksWhatTheApplicationNamesInItsOrder() {
		this.contexts.withPropertyValues("restkit.formats.renders=csv,json", "restkit.formats.parses=yaml")
			.run((context) -> {
				Formats formats = context.getBean(Formats.class);
				assertThat(formats.produces()).containsExactly("text/csv", "application/json");
				assertThat(formats.consumes()).startsWith("application/yaml").doesNotContain("application/json");
			});
	}

	@Test
	void aFormatThatThereIsNotStopsTheStart() {
		this.contexts.withPropertyValues("restkit.formats.renders=json,exe")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(InvalidConfigurationPropertyValueException.class)
				.hasMessageContaining("There is no format 'exe', only json, yaml"));
	}

	@Test
	void aFormatOfTheApplicationIsOneBean() {
		this.contexts.withBean(Renderer.class, PlainRenderer::new)
			.run((context) -> assertThat(context.getBean(Formats.class).renderers()).extracting(Renderer::format)
				.contains("plain"));
	}

	@Test
	void aFormatWithoutItsLibraryIsNotThere() {
		this.contexts.withClassLoader(new FilteredClassLoader(CBORFactory.class, YAMLFactory.class))
			.run((context) -> assertThat(context).hasNotFailed()
				.doesNotHaveBean(CborRenderer.class)
				.doesNotHaveBean(YamlRenderer.class)
				.hasSingleBean(NdjsonRenderer.class));
	}

	/**
	 * A format of an application.
	 */
	private static final class PlainRenderer implements Renderer {

		@Override
		public String format() {
			return "plain";
		}

		@Override
		public List<MimeType> mediaTypes() {
			return List.of(MimeType.valueOf("text/plain"));
		}

		@Override
		public void render(Rendering rendering, OutputStream out) {
		}

	}

}
