package dev.restkit.autoconfigure.web;

import dev.restkit.autoconfigure.RestKitAutoConfiguration;
import dev.restkit.autoconfigure.RestKitProperties;
import dev.restkit.autoconfigure.json.RestKitJsonAutoConfiguration;
import dev.restkit.representation.ApplicationUrl;
import dev.restkit.representation.Parser;
import dev.restkit.representation.Renderer;
import dev.restkit.web.AllowedHosts;
import dev.restkit.web.BodyParsers;
import dev.restkit.web.ContentNegotiator;
import dev.restkit.web.HttpLimits;
import dev.restkit.web.webmvc.HttpInvocationReader;
import dev.restkit.web.webmvc.ProblemWriter;
import dev.restkit.web.webmvc.ServletApplicationUrl;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.DispatcherServlet;

/**
 * {@link EnableAutoConfiguration Auto-configuration} for reading requests and writing
 * responses in whatever formats there are.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = { RestKitAutoConfiguration.class, RestKitJsonAutoConfiguration.class })
@ConditionalOnWebApplication(type = Type.SERVLET)
@ConditionalOnClass(DispatcherServlet.class)
@ConditionalOnBean(Renderer.class)
public final class RestKitWebAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	ApplicationUrl restKitApplicationUrl(RestKitProperties properties) {
		return new ServletApplicationUrl(new AllowedHosts(properties.allowedHosts()));
	}

	@Bean
	@ConditionalOnMissingBean
	HttpLimits restKitHttpLimits(RestKitProperties properties) {
		return new HttpLimits(properties.limits().body().toBytes(), properties.limits().queryParameters());
	}

	@Bean
	@ConditionalOnMissingBean
	ContentNegotiator restKitContentNegotiator(ObjectProvider<Renderer> renderers) {
		return new ContentNegotiator(renderers.orderedStream().toList());
	}

	@Bean
	@ConditionalOnMissingBean
	BodyParsers restKitBodyParsers(ObjectProvider<Parser> parsers) {
		return new BodyParsers(parsers.orderedStream().toList());
	}

	@Bean
	@ConditionalOnMissingBean
	HttpInvocationReader restKitHttpInvocationReader(HttpLimits limits, BodyParsers parsers) {
		return new HttpInvocationReader(limits, parsers);
	}

	@Bean
	@ConditionalOnMissingBean
	ProblemWriter restKitProblemWriter(ContentNegotiator negotiator) {
		return new ProblemWriter(negotiator);
	}

}
