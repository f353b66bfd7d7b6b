package dev.restkit.autoconfigure.format;

import dev.restkit.autoconfigure.json.RestKitJsonAutoConfiguration;
import dev.restkit.format.DocumentLimits;
import dev.restkit.format.yaml.YamlParser;
import dev.restkit.format.yaml.YamlRenderer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLFactory;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;

/**
 * {@link EnableAutoConfiguration Auto-configuration} for YAML.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = RestKitJsonAutoConfiguration.class)
@ConditionalOnClass({ JsonMapper.class, YAMLFactory.class })
@ConditionalOnBean(JsonMapper.class)
public final class RestKitYamlAutoConfiguration {

	@Bean
	@Order(10)
	@ConditionalOnMissingBean
	YamlRenderer restKitYamlRenderer(JsonMapper mapper) {
		return new YamlRenderer(mapper);
	}

	@Bean
	@Order(10)
	@ConditionalOnMissingBean
	YamlParser restKitYamlParser(DocumentLimits limits) {
		return new YamlParser(limits);
	}

}
