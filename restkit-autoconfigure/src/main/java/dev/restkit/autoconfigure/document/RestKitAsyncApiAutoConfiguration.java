package dev.restkit.autoconfigure.document;

import dev.restkit.representation.ApplicationUrl;
import dev.restkit.web.docs.AsyncApiJsonFormat;
import dev.restkit.web.docs.AsyncApiYamlFormat;
import dev.restkit.web.docs.DocumentedApi;
import dev.restkit.web.webmvc.LiveRequests;
import jakarta.servlet.ServletContext;
import tools.jackson.dataformat.yaml.YAMLMapper;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletPath;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/**
 * Auto-configuration for the AsyncAPI document, which says what can be watched. It is
 * beside the OpenAPI document, where there is that and anything can be watched at all.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = RestKitDocumentationAutoConfiguration.class,
		afterName = "dev.restkit.autoconfigure.live.RestKitLiveAutoConfiguration")
@ConditionalOnClass(DispatcherServletPath.class)
@ConditionalOnBean({ DocumentedApi.class, LiveRequests.class, ApplicationUrl.class })
public final class RestKitAsyncApiAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	AsyncApiDocument restKitAsyncApiDocument(DocumentedApi api, ServletContext servletContext,
			ObjectProvider<DispatcherServletPath> servletPath, ApplicationUrl url) {
		return new AsyncApiDocument(api, new ApiRoot(servletContext, servletPath), url);
	}

	@Bean
	@ConditionalOnMissingBean
	@Order(2)
	AsyncApiJsonFormat restKitAsyncApiJsonFormat(AsyncApiDocument document) {
		return new AsyncApiJsonFormat(document);
	}

	/**
	 * YAML, where Jackson has it.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(YAMLMapper.class)
	static class Yaml {

		@Bean
		@ConditionalOnMissingBean
		@Order(3)
		AsyncApiYamlFormat restKitAsyncApiYamlFormat(AsyncApiDocument document) {
			return new AsyncApiYamlFormat(document);
		}

	}

}
