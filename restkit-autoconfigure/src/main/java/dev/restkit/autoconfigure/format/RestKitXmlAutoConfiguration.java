package dev.restkit.autoconfigure.format;

import javax.xml.stream.XMLInputFactory;

import dev.restkit.autoconfigure.json.RestKitJsonAutoConfiguration;
import dev.restkit.format.DocumentLimits;
import dev.restkit.format.xml.XmlParser;
import dev.restkit.format.xml.XmlRenderer;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;

/**
 * {@link EnableAutoConfiguration Auto-configuration} for XML.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = RestKitJsonAutoConfiguration.class)
@ConditionalOnClass({ JsonMapper.class, XMLInputFactory.class })
@ConditionalOnBean(JsonMapper.class)
public final class RestKitXmlAutoConfiguration {

	@Bean
	@Order(20)
	@ConditionalOnMissingBean
	XmlRenderer restKitXmlRenderer(JsonMapper mapper) {
		return new XmlRenderer(mapper);
	}

	@Bean
	@Order(20)
	@ConditionalOnMissingBean
	XmlParser restKitXmlParser(DocumentLimits limits) {
		return new XmlParser(limits);
	}

}
