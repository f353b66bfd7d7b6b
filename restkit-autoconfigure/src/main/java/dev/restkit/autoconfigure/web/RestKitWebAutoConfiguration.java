package dev.restkit.autoconfigure.web;

import java.util.List;
import java.util.stream.Stream;

import dev.restkit.autoconfigure.RestKitAutoConfiguration;
import dev.restkit.autoconfigure.RestKitProperties;
import dev.restkit.autoconfigure.format.RestKitCborAutoConfiguration;
import dev.restkit.autoconfigure.format.RestKitCsvAutoConfiguration;
import dev.restkit.autoconfigure.format.RestKitNdjsonAutoConfiguration;
import dev.restkit.autoconfigure.format.RestKitXmlAutoConfiguration;
import dev.restkit.autoconfigure.format.RestKitYamlAutoConfiguration;
import dev.restkit.autoconfigure.json.RestKitJsonAutoConfiguration;
import dev.restkit.autoconfigure.problem.ProblemProperties;
import dev.restkit.autoconfigure.problem.RestKitProblemAutoConfiguration;
import dev.restkit.operation.OperationRegistry;
import dev.restkit.problem.MessageTranslator;
import dev.restkit.representation.ApplicationUrl;
import dev.restkit.representation.Formats;
import dev.restkit.representation.LinkRegistry;
import dev.restkit.representation.Renderer;
import dev.restkit.web.AllowedHosts;
import dev.restkit.web.BodyParsers;
import dev.restkit.web.CacheControls;
import dev.restkit.web.Callers;
import dev.restkit.web.ClientAddresses;
import dev.restkit.web.ContentNegotiator;
import dev.restkit.web.FormatSuffixes;
import dev.restkit.web.FieldMessages;
import dev.restkit.web.HttpLimits;
import dev.restkit.web.LanguageNegotiator;
import dev.restkit.web.OperationFormats;
import dev.restkit.web.ProblemBody;
import dev.restkit.web.ProblemLanguages;
import dev.restkit.web.ProblemShape;
import dev.restkit.web.StateTags;
import dev.restkit.web.UrlFormat;
import dev.restkit.web.webmvc.FormatSuffixFilter;
import dev.restkit.web.webmvc.HttpInvocationReader;
import dev.restkit.web.webmvc.ProblemWriter;
import dev.restkit.web.webmvc.RequestedFormat;
import dev.restkit.web.webmvc.ServletApplicationUrl;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.DispatcherServlet;

/**
 * {@link EnableAutoConfiguration Auto-configuration} for reading requests and writing
 * responses in whatever formats there are.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = { RestKitAutoConfiguration.class, RestKitProblemAutoConfiguration.class,
		RestKitJsonAutoConfiguration.class, RestKitYamlAutoConfiguration.class, RestKitXmlAutoConfiguration.class,
		RestKitCsvAutoConfiguration.class, RestKitCborAutoConfiguration.class, RestKitNdjsonAutoConfiguration.class })
@ConditionalOnWebApplication(type = Type.SERVLET)
@ConditionalOnClass(DispatcherServlet.class)
@ConditionalOnBean(Renderer.class)
@EnableConfigurationProperties(ProblemProperties.class)
public final class RestKitWebAutoConfiguration {

	/** Before the rules of Spring Security, and before trailing slashes. */
	private static final int SUFFIX_ORDER = Ordered.HIGHEST_PRECEDENCE + 90;

	@Bean
	@ConditionalOnMissingBean
	ApplicationUrl restKitApplicationUrl(RestKitProperties properties) {
		return new ServletApplicationUrl(new AllowedHosts(properties.allowedHosts()));
	}

	@Bean
	@ConditionalOnMissingBean
	HttpLimits restKitHttpLimits(RestKitProperties properties) {
		RestKitProperties.Limits limits = properties.limits();
		return new HttpLimits(limits.body().toBytes(), limits.upload().toBytes(), limits.queryParameters());
	}

	@Bean
	@ConditionalOnMissingBean
	ContentNegotiator restKitContentNegotiator(Formats formats, ObjectProvider<UrlFormat> pages) {
		return new ContentNegotiator(formats.renderers(), pages.stream().findAny().isPresent());
	}

	@Bean
	@ConditionalOnMissingBean
	OperationFormats restKitOperationFormats(ContentNegotiator negotiator, ObjectProvider<OperationRegistry> registry) {
		return new OperationFormats(negotiator, RequestedFormat.PARAMETER, registry::getObject);
	}

	@Bean
	@ConditionalOnMissingBean
	FormatSuffixes restKitFormatSuffixes(RestKitProperties properties, ContentNegotiator negotiator, LinkRegistry links,
			ObjectProvider<UrlFormat> others) {
		List<String> formats = Stream
			.concat(negotiator.renderers().stream().map(Renderer::format), others.stream().map(UrlFormat::name))
			.toList();
		links.registerFormats(formats);
		return new FormatSuffixes(properties.basePath(), formats);
	}

	@Bean
	@ConditionalOnMissingBean(name = "restKitFormatSuffixFilter")
	FilterRegistrationBean<FormatSuffixFilter> restKitFormatSuffixFilter(FormatSuffixes suffixes) {
		FilterRegistrationBean<FormatSuffixFilter> registration = new FilterRegistrationBean<>(
				new FormatSuffixFilter(suffixes));
		registration.setOrder(SUFFIX_ORDER);
		return registration;
	}

	@Bean
	@ConditionalOnMissingBean
	StateTags restKitStateTags(ObjectProvider<Renderer> renderers) {
		return new StateTags(renderers.orderedStream().toList());
	}

	@Bean
	@ConditionalOnMissingBean
	CacheControls restKitCacheControls(RestKitProperties properties, ObjectProvider<OperationRegistry> registry) {
		return new CacheControls(properties.http().cacheControl(), properties.http().cacheControlDefault(),
				() -> registry.getObject().operations());
	}

	@Bean
	CacheControlCheck restKitCacheControlCheck(CacheControls cacheControls,
			ObjectProvider<OperationRegistry> registry) {
		return new CacheControlCheck(cacheControls, registry);
	}

	@Bean
	@ConditionalOnMissingBean
	BodyParsers restKitBodyParsers(Formats formats) {
		return new BodyParsers(formats.parsers());
	}

	@Bean
	@ConditionalOnMissingBean
	HttpInvocationReader restKitHttpInvocationReader(HttpLimits limits, BodyParsers parsers, StateTags tags,
			ObjectProvider<Callers> callers, ObjectProvider<ClientAddresses> addresses) {
		return new HttpInvocationReader(limits, parsers, tags, callers.getIfAvailable(Callers::asFound),
				addresses.getIfAvailable(() -> new ClientAddresses(List.of())));
	}

	@Bean
	@ConditionalOnMissingBean
	ProblemShape restKitProblemShape(ProblemProperties properties) {
		return switch (properties.style()) {
			case PROBLEM -> new ProblemBody();
			case DRF -> new FieldMessages(properties.nonFieldErrorsKey());
		};
	}

	@Bean
	@ConditionalOnMissingBean
	ProblemLanguages restKitProblemLanguages(ProblemProperties properties,
			ObjectProvider<MessageTranslator> translator) {
		return new ProblemLanguages(new LanguageNegotiator(properties.languages()),
				translator.getIfAvailable(MessageTranslator::english));
	}

	@Bean
	@ConditionalOnMissingBean
	ProblemWriter restKitProblemWriter(ContentNegotiator negotiator, ProblemShape shape, ProblemLanguages languages) {
		return new ProblemWriter(negotiator, shape, languages);
	}

}
