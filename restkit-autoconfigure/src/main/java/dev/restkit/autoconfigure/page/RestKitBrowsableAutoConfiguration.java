package dev.restkit.autoconfigure.page;

import java.util.stream.Stream;

import com.samskivert.mustache.Mustache;
import dev.restkit.autoconfigure.OperationCatalogue;
import dev.restkit.autoconfigure.RestKitProperties;
import dev.restkit.autoconfigure.web.RestKitMvcAutoConfiguration;
import dev.restkit.representation.FormLimits;
import dev.restkit.representation.Formats;
import dev.restkit.web.ContentNegotiator;
import dev.restkit.web.OperationFormats;
import dev.restkit.web.UrlFormat;
import dev.restkit.web.browsable.BrowsableApi;
import dev.restkit.web.browsable.BrowsableFilter;
import dev.restkit.web.browsable.BrowsableSettings;
import dev.restkit.web.browsable.ControlsFilter;
import dev.restkit.web.browsable.PageDecision;
import dev.restkit.web.docs.DocumentationSettings;
import dev.restkit.web.form.RelatedLists;
import dev.restkit.web.page.Markdown;
import dev.restkit.web.page.PageAccounts;
import dev.restkit.web.page.PageAssets;
import dev.restkit.web.page.PageTemplates;
import dev.restkit.web.page.PageTheme;
import dev.restkit.web.page.PageViewResolver;
import dev.restkit.web.webmvc.ControllerOperationSource;
import dev.restkit.web.webmvc.HandledOperations;
import dev.restkit.web.webmvc.LiveRequests;
import dev.restkit.web.webmvc.PathOperations;
import dev.restkit.web.webmvc.ProblemWriter;
import jakarta.servlet.DispatcherType;
import org.commonmark.parser.Parser;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Auto-configuration of the browsable API.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = { RestKitPageAutoConfiguration.class, RestKitMvcAutoConfiguration.class },
		afterName = { "dev.restkit.autoconfigure.document.RestKitDocumentationAutoConfiguration",
				"dev.restkit.autoconfigure.security.RestKitSecurityAutoConfiguration" })
@ConditionalOnWebApplication(type = Type.SERVLET)
@ConditionalOnClass({ Mustache.class, Parser.class })
@ConditionalOnBooleanProperty(name = "restkit.browsable.enabled", matchIfMissing = true)
@ConditionalOnBean({ PageTemplates.class, PathOperations.class, OperationCatalogue.class })
public final class RestKitBrowsableAutoConfiguration {

	/** After the suffix of the path is read, before anybody decides about the call. */
	private static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 95;

	@Bean
	@ConditionalOnMissingBean
	BrowsableSettings restKitBrowsableSettings(RestKitProperties api, BrowsableProperties properties, PageTheme theme,
			PageAssets assets, ObjectProvider<DocumentationSettings> docs, ObjectProvider<LiveRequests> live) {
		DocumentationSettings settings = docs.getIfAvailable();
		return new BrowsableSettings(api.basePath(), (settings != null) ? settings.path() : null, theme, assets,
				properties.template(), live.getIfAvailable() != null);
	}

	@Bean
	@ConditionalOnMissingBean
	BrowsableApi restKitBrowsableApi(BrowsableSettings settings, ObjectProvider<OperationCatalogue> catalogue) {
		return new BrowsableApi(settings, () -> catalogue.getObject().plans());
	}

	@Bean
	@ConditionalOnMissingBean
	PageViewResolver restKitPageViewResolver(PageTemplates templates) {
		return new PageViewResolver(templates);
	}

	@Bean
	@ConditionalOnMissingBean(name = "restKitBrowsableFilter")
	FilterRegistrationBean<BrowsableFilter> restKitBrowsableFilter(BrowsableApi api, ContentNegotiator negotiator,
			ProblemWriter problems, RestKitProperties properties, BrowsableApi.Parts parts) {
		FormLimits limits = FormLimits.of(properties.limits().formFields(), properties.limits().nesting());
		FilterRegistrationBean<BrowsableFilter> registration = new FilterRegistrationBean<>(
				api.filter(negotiator, problems, limits, properties.limits().body().toBytes(), parts));
		registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR);
		registration.setOrder(ORDER);
		return registration;
	}

	@Bean
	@ConditionalOnMissingBean
	BrowsableApi.Parts restKitBrowsableParts(Formats formats, OperationFormats operationFormats, RelatedLists lists,
			Markdown markdown, PageTemplates templates, PageViewResolver own, ObjectProvider<ViewResolver> others) {
		return new BrowsableApi.Parts(formats, operationFormats, lists, markdown, templates,
				() -> Stream.concat(Stream.of(own), others.orderedStream()).toList());
	}

	@Bean
	@ConditionalOnMissingBean(name = "restKitControlsFilter")
	FilterRegistrationBean<ControlsFilter> restKitControlsFilter(BrowsableApi api, PathOperations operations,
			ObjectProvider<PageAccounts> accounts) {
		FilterRegistrationBean<ControlsFilter> registration = new FilterRegistrationBean<>(
				api.controls(operations, accounts.getIfAvailable(PageAccounts::none)));
		registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR);
		registration.setOrder(Ordered.LOWEST_PRECEDENCE - 10);
		return registration;
	}

	/**
	 * Known before the filter that reads suffixes is made.
	 */
	@Configuration(proxyBeanMethods = false)
	static class Mvc {

		@Bean
		@ConditionalOnMissingBean(name = "restKitPageDecision")
		WebMvcConfigurer restKitPageDecision(ObjectProvider<ControllerOperationSource> controllers,
				ObjectProvider<OperationFormats> formats) {
			return new WebMvcConfigurer() {
				@Override
				public void addInterceptors(InterceptorRegistry registry) {
					registry
						.addInterceptor(new PageDecision(() -> new HandledOperations(controllers.getObject()),
								formats::getObject))
						.order(Ordered.HIGHEST_PRECEDENCE);
				}
			};
		}

		@Bean
		UrlFormat restKitPageFormat() {
			return new UrlFormat(BrowsableFilter.FORMAT);
		}

	}

}
