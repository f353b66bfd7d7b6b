package dev.restkit.web.webmvc;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import dev.restkit.format.json.JsonRenderer;
import dev.restkit.format.yaml.YamlRenderer;
import dev.restkit.representation.Renderer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.mock.http.MockHttpOutputMessage;
import org.springframework.util.MimeTypeUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;

/**
 * Tests for {@link FormatHttpMessageConverter}.
 */
class FormatHttpMessageConverterTests {

	private final JsonMapper mapper = new JsonMapper();

	private final FormatHttpMessageConverter yaml = of(new YamlRenderer(this.mapper));

	private final FormatHttpMessageConverter json = of(new JsonRenderer(this.mapper));

	private static FormatHttpMessageConverter of(Renderer renderer) {
		return new FormatHttpMessageConverter(List.of(renderer), List.of(), null);
	}

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

	@Test
	void readsNothingWithoutABinder() {
		assertThat(this.yaml.canRead(Object.class, MediaType.parseMediaType("application/yaml"))).isFalse();
	}

	@Test
	void ofTwoRenderersOfAFormatTheFirstWritesIt() throws IOException {
		Renderer own = mock();
		given(own.mediaTypes()).willReturn(List.of(MimeTypeUtils.parseMimeType("application/yaml")));
		FormatHttpMessageConverter both = new FormatHttpMessageConverter(List.of(own, new YamlRenderer(this.mapper)),
				List.of(), null);
		MediaType yaml = MediaType.parseMediaType("application/yaml");
		both.write(Map.of("a", 1), yaml, new MockHttpOutputMessage());
		then(own).should().render(any(), any());
	}

}
