package dev.restkit.autoconfigure.document;

import java.util.function.Supplier;

import jakarta.servlet.ServletContext;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletPath;

/**
 * The path at which the API's paths start; empty for the root.
 *
 * @param servletContext knows where the application is
 * @param servletPath knows where Spring MVC is below that
 */
record ApiRoot(ServletContext servletContext,
		ObjectProvider<DispatcherServletPath> servletPath) implements Supplier<String> {

	@Override
	public String get() {
		DispatcherServletPath path = this.servletPath.getIfAvailable();
		return this.servletContext.getContextPath() + ((path != null) ? path.getPrefix() : "");
	}

}
