package dev.restkit.autoconfigure.web;

import dev.restkit.autoconfigure.OperationCatalogue;
import dev.restkit.web.HttpRoutes;
import dev.restkit.web.webmvc.BrowserPages;
import dev.restkit.web.webmvc.PathMethods;
import dev.restkit.web.webmvc.ProblemWriter;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.boot.autoconfigure.condition.SearchStrategy;
import org.springframework.boot.autoconfigure.web.WebProperties;
import org.springframework.boot.webmvc.autoconfigure.error.BasicErrorController;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.annotation.Bean;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.DispatcherServlet;

/**
 * {@link EnableAutoConfiguration Auto-configuration} for failures outside of Spring MVC,
 * such as those of filters, in place of Spring Boot's error controller.
 *
 * @since 0.1.0
 */
@AutoConfiguration(before = ErrorMvcAutoConfiguration.class, after = RestKitErrorAutoConfiguration.class)
@ConditionalOnWebApplication(type = Type.SERVLET)
@ConditionalOnClass({ DispatcherServlet.class, ErrorController.class })
@ConditionalOnBean({ ProblemWriter.class, BrowserPages.class })
public final class RestKitErrorPageAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean(value = ErrorController.class, search = SearchStrategy.CURRENT)
	ProblemErrorController restKitProblemErrorController(ErrorAttributes attributes, WebProperties properties,
			ObjectProvider<ErrorViewResolver> views, ProblemWriter writer, BrowserPages browsers, PathMethods methods) {
		return new ProblemErrorController(writer, browsers,
				new BasicErrorController(attributes, properties.getError(), views.orderedStream().toList()), methods);
	}

	@Bean
	@ConditionalOnMissingBean
	PathMethods restKitPathMethods(ObjectProvider<OperationCatalogue> catalogue) {
		return new PathMethods(SingletonSupplier.ofNullable(() -> routes(catalogue)));
	}

	private static @Nullable HttpRoutes routes(ObjectProvider<OperationCatalogue> catalogue) {
		OperationCatalogue known = catalogue.getIfAvailable();
		return (known != null) ? new HttpRoutes(known.plans()) : null;
	}

}
