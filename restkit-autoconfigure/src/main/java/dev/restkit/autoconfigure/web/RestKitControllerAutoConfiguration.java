package dev.restkit.autoconfigure.web;

import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import dev.restkit.autoconfigure.RestKitMethodAutoConfiguration;
import dev.restkit.autoconfigure.RestKitProperties;
import dev.restkit.component.ComponentProvider;
import dev.restkit.method.HandlerMethodReader;
import dev.restkit.method.TypeReader;
import dev.restkit.representation.Formats;
import dev.restkit.web.CacheControls;
import dev.restkit.web.ContentNegotiator;
import dev.restkit.web.HttpLimits;
import dev.restkit.web.OperationFormats;
import dev.restkit.web.live.LivePosition;
import dev.restkit.web.webmvc.ControllerAccess;
import dev.restkit.web.webmvc.ControllerCaching;
import dev.restkit.web.webmvc.ControllerDeclarations;
import dev.restkit.web.webmvc.ControllerNegotiation;
import dev.restkit.web.webmvc.ControllerOperationSource;
import dev.restkit.web.webmvc.ControllerSelection;
import dev.restkit.web.webmvc.FormatHttpMessageConverter;
import dev.restkit.web.webmvc.HttpInvocationReader;
import dev.restkit.web.webmvc.NegotiatedBodies;
import dev.restkit.web.webmvc.NeutralDataBinder;
import dev.restkit.web.webmvc.OperationArgumentResolver;
import dev.restkit.web.webmvc.PathMethods;
import dev.restkit.web.webmvc.RequestBodyLimit;
import dev.restkit.web.webmvc.ServletFieldAccess;
import dev.restkit.web.webmvc.SpringArgumentProvider;
import dev.restkit.visibility.FieldRules;

import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.ResolvableType;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * {@link EnableAutoConfiguration Auto-configuration} for the application's own
 * controllers: their handlers are operations, and get the arguments that operations get.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = { RestKitWebAutoConfiguration.class, RestKitMethodAutoConfiguration.class })
@ConditionalOnBean(ContentNegotiator.class)
public final class RestKitControllerAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	ControllerSelection restKitControllerSelection(RestKitProperties properties) {
		return new ControllerSelection(properties.operations().exclude());
	}

	@Bean
	@ConditionalOnMissingBean
	SpringArgumentProvider restKitSpringArgumentProvider(TypeReader types,
			@Qualifier("requestMappingHandlerAdapter") ObjectProvider<RequestMappingHandlerAdapter> adapter) {
		return new SpringArgumentProvider(types, adapter::getObject);
	}

	@Bean
	@ConditionalOnMissingBean
	ControllerOperationSource restKitControllerOperationSource(
			@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> controllers,
			ObjectProvider<HandlerMethodReader> reader, ControllerSelection selection, Formats formats,
			SpringArgumentProvider springArguments, ObjectProvider<ComponentProvider<?>> components) {
		ControllerDeclarations declarations = new ControllerDeclarations(formats);
		Supplier<Set<Class<?>>> types = SingletonSupplier.of(() -> supplied(components));
		return new ControllerOperationSource(controllers::getObject, reader::getObject, selection, declarations,
				springArguments, (type) -> types.get().contains(type));
	}

	@Bean
	@ConditionalOnMissingBean
	OperationArgumentResolver restKitOperationArgumentResolver(ControllerOperationSource operations,
			HttpInvocationReader reader) {
		return new OperationArgumentResolver(operations, reader);
	}

	@Bean
	@ConditionalOnMissingBean
	ServletFieldAccess restKitFieldAccess(ObjectProvider<FieldRules> rules,
			ObjectProvider<ControllerOperationSource> operations, ObjectProvider<HttpInvocationReader> reader) {
		return new ServletFieldAccess(rules.getIfAvailable(FieldRules::closed),
				SingletonSupplier.of(operations::getObject), SingletonSupplier.of(reader::getObject));
	}

	@Bean
	@ConditionalOnMissingBean
	RequestBodyLimit restKitRequestBodyLimit(HttpLimits limits, ControllerSelection selection) {
		return new RequestBodyLimit(limits, selection);
	}

	@Bean
	@ConditionalOnMissingBean
	NegotiatedBodies restKitNegotiatedBodies(ControllerSelection selection) {
		return new NegotiatedBodies(selection);
	}

	@Bean
	@ConditionalOnMissingBean
	ControllerNegotiation restKitControllerNegotiation(ControllerOperationSource operations, OperationFormats formats,
			ObjectProvider<LivePosition> position, ObjectProvider<PathMethods> methods) {
		return new ControllerNegotiation(operations, formats, position.getIfAvailable(),
				methods.getIfAvailable(() -> new PathMethods(() -> null)));
	}

	@Bean
	WebMvcConfigurer restKitNegotiationConfigurer(ObjectProvider<ControllerNegotiation> negotiation) {
		return new InterceptorConfigurer(negotiation, Ordered.HIGHEST_PRECEDENCE + 1);
	}

	@Bean
	@ConditionalOnMissingBean
	ControllerAccess restKitControllerAccess(ControllerOperationSource operations, HttpInvocationReader reader) {
		return new ControllerAccess(operations, reader);
	}

	@Bean
	WebMvcConfigurer restKitAccessConfigurer(ObjectProvider<ControllerAccess> access) {
		return new InterceptorConfigurer(access, Ordered.HIGHEST_PRECEDENCE + 2);
	}

	@Bean
	@ConditionalOnMissingBean
	ControllerCaching restKitControllerCaching(ControllerOperationSource operations, CacheControls cacheControls) {
		return new ControllerCaching(operations, cacheControls);
	}

	@Bean
	WebMvcConfigurer restKitCachingConfigurer(ObjectProvider<ControllerCaching> caching) {
		return new InterceptorConfigurer(caching, 0);
	}

	@Bean
	@ConditionalOnMissingBean(name = "restKitRendererConverters")
	ServerHttpMessageConvertersCustomizer restKitRendererConverters(Formats formats,
			ObjectProvider<NeutralDataBinder> binder) {
		return (converters) -> converters.addCustomConverter(
				new FormatHttpMessageConverter(formats.renderers(), formats.parsers(), binder.getIfAvailable()));
	}

	@Bean
	@ConditionalOnMissingBean(name = "restKitArgumentResolverPostProcessor")
	static ArgumentResolverPostProcessor restKitArgumentResolverPostProcessor(
			ObjectProvider<OperationArgumentResolver> resolver) {
		return new ArgumentResolverPostProcessor(resolver);
	}

	@Bean
	@ConditionalOnMissingBean(name = "restKitArgumentLengthPostProcessor")
	static ArgumentLengthPostProcessor restKitArgumentLengthPostProcessor() {
		return new ArgumentLengthPostProcessor();
	}

	private static Set<Class<?>> supplied(ObjectProvider<ComponentProvider<?>> components) {
		return components.stream()
			.map((provider) -> ResolvableType.forClass(AopUtils.getTargetClass(provider)).as(ComponentProvider.class))
			.map((type) -> type.getGeneric().resolve(Object.class))
			.collect(Collectors.toSet());
	}

}
