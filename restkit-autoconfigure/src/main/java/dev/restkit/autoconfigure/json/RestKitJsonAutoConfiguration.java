package dev.restkit.autoconfigure.json;

import dev.restkit.autoconfigure.RestKitAutoConfiguration;
import dev.restkit.autoconfigure.RestKitMethodAutoConfiguration;
import dev.restkit.autoconfigure.RestKitProperties;
import dev.restkit.format.json.JacksonPropertyNaming;
import dev.restkit.format.json.JacksonTypeForms;
import dev.restkit.format.DocumentLimits;
import dev.restkit.format.json.JsonParser;
import dev.restkit.format.json.JsonRenderer;
import dev.restkit.format.json.RestKitJacksonModule;
import dev.restkit.representation.ApplicationUrl;
import dev.restkit.representation.LinkForm;
import dev.restkit.representation.LinkRegistry;
import dev.restkit.schema.PropertyNaming;
import dev.restkit.schema.TypeForms;
import dev.restkit.web.webmvc.NeutralDataBinder;
import dev.restkit.visibility.FieldVisibility;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.util.function.SingletonSupplier;

/**
 * {@link EnableAutoConfiguration Auto-configuration} for JSON, the format of clients
 * without wishes.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = RestKitAutoConfiguration.class, before = RestKitMethodAutoConfiguration.class,
		afterName = "org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration")
@ConditionalOnClass(JsonMapper.class)
@ConditionalOnBean(JsonMapper.class)
public final class RestKitJsonAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	RestKitJacksonModule restKitJacksonModule(LinkRegistry links, ObjectProvider<ApplicationUrl> baseUrl,
			RestKitProperties properties, ObjectProvider<FieldVisibility> fields) {
		// It is asked for every document.
		SingletonSupplier<ApplicationUrl> url = SingletonSupplier
			.of(() -> baseUrl.getIfAvailable(() -> () -> LinkForm.of("")));
		return new RestKitJacksonModule(links, () -> url.obtain().current(), properties.serializer().decimals(),
				fields.getIfAvailable(FieldVisibility::closed));
	}

	@Bean
	@ConditionalOnMissingBean
	PropertyNaming restKitPropertyNaming(JsonMapper mapper) {
		return new JacksonPropertyNaming(mapper);
	}

	@Bean
	@ConditionalOnMissingBean
	TypeForms restKitTypeForms(JsonMapper mapper) {
		return new JacksonTypeForms(mapper);
	}

	@Bean
	@ConditionalOnMissingBean
	DocumentLimits restKitDocumentLimits(RestKitProperties properties) {
		return DocumentLimits.defaults()
			.withNesting(properties.limits().nesting())
			.withNumberDigits(properties.limits().numberDigits());
	}

	/**
	 * Bodies of plain controllers in other formats.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(HttpMessageConverter.class)
	static class Binding {

		@Bean
		@ConditionalOnMissingBean
		NeutralDataBinder restKitNeutralDataBinder(JsonMapper mapper) {
			return new JacksonNeutralDataBinder(mapper);
		}

	}

	@Bean
	@Order(0)
	@ConditionalOnMissingBean
	JsonRenderer restKitJsonRenderer(JsonMapper mapper) {
		return new JsonRenderer(mapper);
	}

	@Bean
	@Order(0)
	@ConditionalOnMissingBean
	JsonParser restKitJsonParser(DocumentLimits limits) {
		return new JsonParser(limits);
	}

}
