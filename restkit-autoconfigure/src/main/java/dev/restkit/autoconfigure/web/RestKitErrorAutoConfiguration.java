package dev.restkit.autoconfigure.web;

import dev.restkit.autoconfigure.RestKitMethodAutoConfiguration;
import dev.restkit.autoconfigure.RestKitProperties;
import dev.restkit.format.json.JsonBodyProblems;
import dev.restkit.pipeline.ProblemResolver;
import dev.restkit.schema.PropertyNaming;
import dev.restkit.validation.ConstraintViolationDescriber;
import dev.restkit.web.ContentNegotiator;
import dev.restkit.web.webmvc.BrowserPages;
import dev.restkit.web.webmvc.ProblemExceptionResolver;
import dev.restkit.web.webmvc.ProblemFilter;
import dev.restkit.web.webmvc.ProblemWriter;
import dev.restkit.web.webmvc.RefusedOrigins;
import dev.restkit.web.webmvc.SpringWebProblemDescriber;
import jakarta.servlet.DispatcherType;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * {@link EnableAutoConfiguration Auto-configuration} for answering every failure with a
 * problem.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = { RestKitWebAutoConfiguration.class, RestKitMethodAutoConfiguration.class })
@ConditionalOnBean(ContentNegotiator.class)
public final class RestKitErrorAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	SpringWebProblemDescriber restKitSpringWebProblemDescriber(ConstraintViolationDescriber constraints,
			PropertyNaming naming, ObjectProvider<UnreadableBodies> bodies) {
		UnreadableBodies known = bodies.getIfAvailable();
		return new SpringWebProblemDescriber(constraints, naming, (known != null) ? known::describe : null);
	}

	@Bean
	@ConditionalOnMissingBean
	BrowserPages restKitBrowserPages(RestKitProperties properties) {
		return new BrowserPages(properties.basePath());
	}

	@Bean
	@ConditionalOnMissingBean
	ProblemExceptionResolver restKitProblemExceptionResolver(ProblemResolver problems, ProblemWriter writer,
			BrowserPages pages) {
		return new ProblemExceptionResolver(problems, writer, pages);
	}

	@Bean
	@ConditionalOnMissingBean(name = "restKitProblemFilter")
	FilterRegistrationBean<ProblemFilter> restKitProblemFilter(ProblemResolver problems, ProblemWriter writer,
			BrowserPages pages) {
		FilterRegistrationBean<ProblemFilter> registration = new FilterRegistrationBean<>(
				new ProblemFilter(problems, writer, pages));
		registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC);
		registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
		return registration;
	}

	@Bean
	@ConditionalOnMissingBean
	static RefusedOrigins restKitRefusedOrigins(ObjectProvider<ProblemWriter> writer,
			ObjectProvider<BrowserPages> pages) {
		return new RefusedOrigins(writer::getObject, pages::getObject);
	}

	@Bean
	static OriginPostProcessor restKitOriginPostProcessor(ObjectProvider<RefusedOrigins> origins) {
		return new OriginPostProcessor(origins::getObject);
	}

	@Bean
	WebMvcConfigurer restKitErrorConfigurer(ObjectProvider<ProblemExceptionResolver> resolver) {
		return new ErrorConfigurer(resolver);
	}

	/**
	 * JSON bodies, where Jackson reads them.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(JsonMapper.class)
	static class Json {

		@Bean
		@ConditionalOnMissingBean
		UnreadableBodies restKitUnreadableJsonBodies() {
			return new JsonBodyProblems()::describe;
		}

	}

}
