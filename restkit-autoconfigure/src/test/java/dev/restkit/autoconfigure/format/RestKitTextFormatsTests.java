package dev.restkit.autoconfigure.format;

import javax.xml.stream.XMLInputFactory;

import dev.restkit.autoconfigure.RestKitAutoConfiguration;
import dev.restkit.autoconfigure.json.RestKitJsonAutoConfiguration;
import dev.restkit.format.csv.CsvLimits;
import dev.restkit.format.csv.CsvParser;
import dev.restkit.format.csv.CsvRenderer;
import dev.restkit.format.xml.XmlParser;
import dev.restkit.format.xml.XmlRenderer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RestKitCsvAutoConfiguration} and {@link RestKitXmlAutoConfiguration}.
 */
class RestKitTextFormatsTests {

	private final WebApplicationContextRunner runner = new WebApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(JacksonAutoConfiguration.class, RestKitAutoConfiguration.class,
				RestKitJsonAutoConfiguration.class, RestKitCsvAutoConfiguration.class,
				RestKitXmlAutoConfiguration.class));

	@Test
	void readsAndWritesBoth() {
		this.runner.withPropertyValues("restkit.limits.form-fields=7", "restkit.limits.nesting=3")
			.run((context) -> assertThat(context).hasSingleBean(CsvRenderer.class)
				.hasSingleBean(CsvParser.class)
				.hasSingleBean(XmlRenderer.class)
				.hasSingleBean(XmlParser.class)
				.getBean(CsvLimits.class)
				.isEqualTo(CsvLimits.defaults().withColumns(7).withNesting(3)));
	}

	@Test
	void staysAwayWithoutItsLibraries() {
		this.runner.withClassLoader(new FilteredClassLoader(JsonMapper.class))
			.run((context) -> assertThat(context).hasNotFailed()
				.doesNotHaveBean(CsvRenderer.class)
				.doesNotHaveBean(XmlRenderer.class));
		this.runner.withClassLoader(new FilteredClassLoader(XMLInputFactory.class))
			.run((context) -> assertThat(context).hasNotFailed()
				.hasSingleBean(CsvRenderer.class)
				.doesNotHaveBean(XmlParser.class));
	}

}
