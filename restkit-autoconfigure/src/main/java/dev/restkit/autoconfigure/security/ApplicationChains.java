package dev.restkit.autoconfigure.security;

import java.util.stream.Stream;

import dev.restkit.autoconfigure.RestKitProperties;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.security.web.FilterInvocation;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.PathPatternRequestTransformer;
import org.springframework.util.function.SingletonSupplier;

/**
 * Knows whether the application has a filter chain of its own for the API. That of Spring
 * Boot, which asks for a log-in everywhere else, is none.
 */
final class ApplicationChains {

	private static final String BOOT = "org.springframework.boot.";

	private final ConfigurableListableBeanFactory beans;

	private final ServletContext servletContext;

	private final String path;

	private final SingletonSupplier<Boolean> claimed = SingletonSupplier.of(this::claimed);

	ApplicationChains(ConfigurableListableBeanFactory beans, ServletContext servletContext,
			RestKitProperties properties) {
		this.beans = beans;
		this.servletContext = servletContext;
		this.path = properties.basePath();
	}

	boolean claimApi() {
		return this.claimed.obtain();
	}

	private boolean claimed() {
		return Stream.of(this.beans.getBeanNamesForType(SecurityFilterChain.class))
			.filter(this::isOfApplication)
			.map((name) -> this.beans.getBean(name, SecurityFilterChain.class))
			.anyMatch(this::takes);
	}

	private boolean isOfApplication(String name) {
		if (name.equals(RestKitSecurityAutoConfiguration.CHAIN)) {
			return false;
		}
		BeanDefinition definition = this.beans.getMergedBeanDefinition(name);
		String factory = definition.getFactoryBeanName();
		Class<?> type = (factory != null) ? this.beans.getType(factory) : null;
		return type == null || !type.getName().startsWith(BOOT);
	}

	private boolean takes(SecurityFilterChain chain) {
		return matches(chain, this.path) || matches(chain, (this.path.equals("/") ? "" : this.path) + "/any");
	}

	/**
	 * Asks with a request as Spring Security makes one to find out about access; what a
	 * matcher cannot tell of it, it does not match.
	 */
	private boolean matches(SecurityFilterChain chain, String asked) {
		HttpServletRequest request = new FilterInvocation(this.servletContext.getContextPath(), asked, "GET",
				this.servletContext)
			.getHttpRequest();
		try {
			return chain.matches(new PathPatternRequestTransformer().transform(request));
		}
		catch (UnsupportedOperationException ex) {
			return false;
		}
	}

}
