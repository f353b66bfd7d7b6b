package dev.restkit.autoconfigure.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import dev.restkit.autoconfigure.OperationCatalogue;
import dev.restkit.autoconfigure.RestKitProperties;
import dev.restkit.operation.OperationId;
import dev.restkit.pipeline.OperationExecutor;
import dev.restkit.pipeline.OperationPlan;
import dev.restkit.representation.ApplicationUrl;
import dev.restkit.representation.Formats;
import dev.restkit.representation.LinkRegistry;
import dev.restkit.web.CacheControls;
import dev.restkit.web.ContentNegotiator;
import dev.restkit.web.OperationFormats;
import dev.restkit.web.StateTags;
import dev.restkit.web.UrlFormat;
import dev.restkit.web.live.LivePosition;
import dev.restkit.web.webmvc.ControllerOperationSource;
import dev.restkit.web.webmvc.HttpInvocationReader;
import dev.restkit.web.webmvc.HttpResultWriter;
import dev.restkit.web.webmvc.LiveRequests;
import dev.restkit.web.webmvc.MetadataHandlerAdapter;
import dev.restkit.web.webmvc.OperationHandlerAdapter;
import dev.restkit.web.webmvc.OperationHandlerMapping;
import dev.restkit.web.webmvc.ServletFieldAccess;
import dev.restkit.web.webmvc.PathOperations;
import dev.restkit.web.webmvc.PermittedOperations;
import dev.restkit.web.webmvc.ProblemWriter;
import dev.restkit.web.webmvc.RawResultWriter;
import dev.restkit.web.webmvc.TrailingSlashFilter;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * {@link EnableAutoConfiguration Auto-configuration} for mounting RESTKit's own
 * operations in Spring MVC.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = { RestKitWebAutoConfiguration.class, RestKitControllerAutoConfiguration.class })
@ConditionalOnBean({ ContentNegotiator.class, ControllerOperationSource.class })
public final class RestKitMvcAutoConfiguration {

	/** After the filter that puts the host and the prefix of a proxy into the request. */
	private static final int TRAILING_SLASH_ORDER = Ordered.HIGHEST_PRECEDENCE + 100;

	@Bean
	@ConditionalOnMissingBean
	OperationHandlerMapping restKitOperationHandlerMapping(
			@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping controllers,
			OperationCatalogue catalogue, ControllerOperationSource source, ObjectProvider<LiveRequests> live) {
		return new OperationHandlerMapping(controllers, () -> mounted(catalogue.plans(), source), source::described,
				live.getIfAvailable());
	}

	@Bean
	@ConditionalOnMissingBean
	OperationHandlerAdapter restKitOperationHandlerAdapter(OperationFormats formats, HttpInvocationReader reader,
			ObjectProvider<OperationExecutor> executor, HttpResultWriter writer, ObjectProvider<LivePosition> position,
			ServletFieldAccess fields) {
		return new OperationHandlerAdapter(formats, reader, SingletonSupplier.of(executor::getObject), writer,
				position.getIfAvailable(), fields);
	}

	@Bean
	@ConditionalOnMissingBean
	PathOperations restKitPathOperations(HttpInvocationReader reader, ObjectProvider<OperationExecutor> executor,
			ServletFieldAccess fields) {
		return new PathOperations(reader, SingletonSupplier.of(executor::getObject), fields);
	}

	@Bean
	@ConditionalOnMissingBean
	MetadataHandlerAdapter restKitMetadataHandlerAdapter(ContentNegotiator negotiator, PathOperations operations,
			ObjectProvider<UrlFormat> pages, ObjectProvider<LiveRequests> live) {
		return new MetadataHandlerAdapter(negotiator, operations, pages.stream().findAny().isPresent(),
				live.getIfAvailable() != null);
	}

	@Bean
	@ConditionalOnMissingBean
	HttpResultWriter restKitHttpResultWriter(LinkRegistry links, ApplicationUrl baseUrl, ProblemWriter problems,
			StateTags tags, CacheControls cacheControls,
			@Qualifier("requestMappingHandlerAdapter") ObjectProvider<RequestMappingHandlerAdapter> adapter) {
		return new HttpResultWriter(links, baseUrl, problems,
				new RawResultWriter(() -> adapter.getObject().getMessageConverters()), tags, cacheControls);
	}

	@Bean
	@ConditionalOnMissingBean
	PermittedOperations restKitPermittedOperations(OperationCatalogue catalogue, HttpInvocationReader reader,
			ServletFieldAccess fields) {
		return new PermittedOperations(catalogue::plans, reader, fields);
	}

	@Bean
	@ConditionalOnMissingBean
	OperationCatalogue.Root restKitApiRoot(RestKitProperties properties, Formats formats,
			ControllerOperationSource source) {
		return new ApiRootOperation(properties.basePath(), formats.produces(), (plans) -> mounted(plans, source));
	}

	@Bean
	@ConditionalOnMissingBean(name = "restKitTrailingSlashFilter")
	FilterRegistrationBean<TrailingSlashFilter> restKitTrailingSlashFilter(RestKitProperties properties,
			Environment environment) {
		String basePath = properties.basePath();
		String contextPath = environment.getProperty("server.servlet.context-path", "");
		FilterRegistrationBean<TrailingSlashFilter> registration = new FilterRegistrationBean<>(
				new TrailingSlashFilter(contextPath + (basePath.equals("/") ? "/**" : basePath + "/**")));
		registration.setOrder(TRAILING_SLASH_ORDER);
		return registration;
	}

	/**
	 * The plans that RESTKit calls itself: all but those of controllers.
	 */
	private static List<OperationPlan> mounted(List<OperationPlan> plans, ControllerOperationSource source) {
		Set<OperationId> controllers = source.plans()
			.stream()
			.map((plan) -> plan.operation().id())
			.collect(Collectors.toSet());
		return plans.stream().filter((plan) -> !controllers.contains(plan.operation().id())).toList();
	}

}
