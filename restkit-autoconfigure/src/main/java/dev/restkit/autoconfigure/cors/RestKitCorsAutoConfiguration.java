package dev.restkit.autoconfigure.cors;

import dev.restkit.autoconfigure.RestKitAutoConfiguration;
import dev.restkit.autoconfigure.RestKitProperties;
import dev.restkit.web.webmvc.CrossOriginFilter;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.config.annotation.CorsRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * {@link EnableAutoConfiguration Auto-configuration} for pages of other origins that call
 * the API. Without {@code restkit.cors.allowed-origins} there is none, and browsers keep
 * such pages away.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = RestKitAutoConfiguration.class)
@ConditionalOnWebApplication(type = Type.SERVLET)
@ConditionalOnClass({ DispatcherServlet.class, WebMvcConfigurer.class })
@EnableConfigurationProperties(CorsProperties.class)
public final class RestKitCorsAutoConfiguration {

	/**
	 * After the filters that put what a proxy says into the request and take the format
	 * off the path, and before all that answer.
	 */
	private static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 92;

	/**
	 * The last of all: of several mappings that fit a path, Spring takes the first, and
	 * that must be one of the application.
	 */
	@Bean
	@Order(Ordered.LOWEST_PRECEDENCE)
	@ConditionalOnMissingBean(name = "restKitCorsConfigurer")
	WebMvcConfigurer restKitCorsConfigurer(CorsProperties cors, RestKitProperties properties) {
		String basePath = properties.basePath();
		String pattern = basePath.equals("/") ? "/**" : basePath + "/**";
		return new WebMvcConfigurer() {

			@Override
			public void addCorsMappings(CorsRegistry registry) {
				if (!cors.allowedOrigins().isEmpty()) {
					registry.addMapping(pattern).combine(cors.toConfiguration());
				}
			}

		};
	}

	@Bean
	@ConditionalOnMissingBean(name = "restKitCrossOriginFilter")
	FilterRegistrationBean<CrossOriginFilter> restKitCrossOriginFilter(CorsProperties cors,
			@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> controllers) {
		FilterRegistrationBean<CrossOriginFilter> registration = new FilterRegistrationBean<>(
				new CrossOriginFilter(SingletonSupplier.ofNullable(() -> {
					RequestMappingHandlerMapping mapping = controllers.getIfAvailable();
					return (mapping != null) ? mapping.getCorsConfigurationSource() : null;
				})));
		registration.setEnabled(!cors.allowedOrigins().isEmpty());
		registration.setOrder(ORDER);
		return registration;
	}

}
