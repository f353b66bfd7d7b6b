package dev.restkit.autoconfigure.format;

import dev.restkit.autoconfigure.json.RestKitJsonAutoConfiguration;
import dev.restkit.format.DocumentLimits;
import dev.restkit.format.ndjson.NdjsonParser;
import dev.restkit.format.ndjson.NdjsonRenderer;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;

/**
 * {@link EnableAutoConfiguration Auto-configuration} for JSON by lines.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = RestKitJsonAutoConfiguration.class)
@ConditionalOnClass(JsonMapper.class)
@ConditionalOnBean(JsonMapper.class)
public final class RestKitNdjsonAutoConfiguration {

	@Bean
	@Order(50)
	@ConditionalOnMissingBean
	NdjsonRenderer restKitNdjsonRenderer(JsonMapper mapper) {
		return new NdjsonRenderer(mapper);
	}

	@Bean
	@Order(50)
	@ConditionalOnMissingBean
	NdjsonParser restKitNdjsonParser(DocumentLimits limits) {
		return new NdjsonParser(limits);
	}

}
