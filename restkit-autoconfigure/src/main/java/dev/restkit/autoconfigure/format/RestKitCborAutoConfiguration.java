package dev.restkit.autoconfigure.format;

import dev.restkit.autoconfigure.json.RestKitJsonAutoConfiguration;
import dev.restkit.format.DocumentLimits;
import dev.restkit.format.cbor.CborParser;
import dev.restkit.format.cbor.CborRenderer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.cbor.CBORFactory;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;

/**
 * {@link EnableAutoConfiguration Auto-configuration} for CBOR.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = RestKitJsonAutoConfiguration.class)
@ConditionalOnClass({ JsonMapper.class, CBORFactory.class })
@ConditionalOnBean(JsonMapper.class)
public final class RestKitCborAutoConfiguration {

	@Bean
	@Order(40)
	@ConditionalOnMissingBean
	CborRenderer restKitCborRenderer(JsonMapper mapper) {
		return new CborRenderer(mapper);
	}

	@Bean
	@Order(40)
	@ConditionalOnMissingBean
	CborParser restKitCborParser(DocumentLimits limits) {
		return new CborParser(limits);
	}

}
