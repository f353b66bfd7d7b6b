package dev.restkit.autoconfigure.web;

import dev.restkit.autoconfigure.RestKitAutoConfiguration;
import dev.restkit.autoconfigure.RestKitProperties;
import dev.restkit.format.form.FormParser;
import dev.restkit.representation.FormLimits;
import dev.restkit.web.webmvc.FormRequestFilter;
import dev.restkit.web.webmvc.MultipartFormParser;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.FormContentFilter;
import org.springframework.web.servlet.DispatcherServlet;

/**
 * {@link EnableAutoConfiguration Auto-configuration} for forms and uploads. It comes
 * before that of Spring MVC, whose filter for forms reads whole bodies before anybody
 * knows who is to read them.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = RestKitAutoConfiguration.class,
		beforeName = "org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration")
@ConditionalOnWebApplication(type = Type.SERVLET)
@ConditionalOnClass(DispatcherServlet.class)
public final class RestKitFormAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	FormLimits restKitFormLimits(RestKitProperties properties) {
		return FormLimits.of(properties.limits().formFields(), properties.limits().nesting());
	}

	@Bean
	@Order(80)
	@ConditionalOnMissingBean
	FormParser restKitFormParser(FormLimits limits) {
		return new FormParser(limits);
	}

	@Bean
	@Order(90)
	@ConditionalOnMissingBean
	@ConditionalOnBooleanProperty(name = "spring.servlet.multipart.enabled", matchIfMissing = true)
	MultipartFormParser restKitMultipartFormParser(RestKitProperties properties, FormLimits limits) {
		FormLimits multipart = new FormLimits(properties.limits().parts(), limits.nesting(), limits.index());
		return new MultipartFormParser(multipart, properties.limits().body().toBytes());
	}

	@Bean
	@ConditionalOnMissingBean(FormContentFilter.class)
	@ConditionalOnBooleanProperty(name = "spring.mvc.formcontent.filter.enabled", matchIfMissing = true)
	FormRequestFilter restKitFormRequestFilter(RestKitProperties properties, FormLimits limits) {
		return new FormRequestFilter(properties.limits().body().toBytes(), limits);
	}

}
