package dev.restkit.web.webmvc;

import dev.restkit.format.json.JsonRenderer;
import dev.restkit.format.yaml.YamlRenderer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RendererHttpMessageConverter}.
 */
class RendererHttpMessageConverterTests {

	private final JsonMapper mapper = new JsonMapper();

	private final RendererHttpMessageConverter yaml = new RendererHttpMessageConverter(new YamlRenderer(this.mapper));

	private final RendererHttpMessageConverter json = new RendererHttpMessageConverter(new JsonRenderer(this.mapper));

	@Test
	void writesEachMediaTypeOfItsRenderer() {
		assertThat(this.yaml.canWrite(Object.class, MediaType.parseMediaType("application/yaml"))).isTrue();
		assertThat(this.yaml.canWrite(Object.class, MediaType.parseMediaType("text/yaml;charset=utf-8"))).isTrue();
		assertThat(this.yaml.canWrite(Object.class, MediaType.APPLICATION_JSON)).isFalse();
		assertThat(this.yaml.canWrite(Object.class, null)).isFalse();
	}

	@Test
	void leavesTextsBytesAndResourcesToSpring() {
		MediaType yaml = MediaType.parseMediaType("application/yaml");
		assertThat(this.yaml.canWrite(String.class, yaml)).isFalse();
		assertThat(this.yaml.canWrite(byte[].class, yaml)).isFalse();
		assertThat(this.yaml.canWrite(Resource.class, yaml)).isFalse();
	}

	@Test
	void leavesJsonToSpringUnlessAParameterSaysHow() {
		assertThat(this.json.canWrite(Object.class, MediaType.APPLICATION_JSON)).isFalse();
		assertThat(this.json.canWrite(Object.class, MediaType.parseMediaType("application/json;indent=4"))).isTrue();
	}

}
