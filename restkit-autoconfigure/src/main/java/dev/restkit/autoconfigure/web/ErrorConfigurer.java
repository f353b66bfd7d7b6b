package dev.restkit.autoconfigure.web;

import java.util.ArrayList;
import java.util.List;

import dev.restkit.web.webmvc.OwnerExceptionResolver;
import dev.restkit.web.webmvc.ProblemExceptionResolver;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.ExceptionHandlerExceptionResolver;

/**
 * Puts RESTKit's resolver after the application's own exception handlers and before what
 * Spring makes of the rest.
 */
final class ErrorConfigurer implements WebMvcConfigurer {

	private final ObjectProvider<ProblemExceptionResolver> resolver;

	ErrorConfigurer(ObjectProvider<ProblemExceptionResolver> resolver) {
		this.resolver = resolver;
	}

	@Override
	public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
		int position = 0;
		List<ExceptionHandlerExceptionResolver> handlers = new ArrayList<>();
		for (int index = 0; index < resolvers.size(); index++) {
			if (resolvers.get(index) instanceof ExceptionHandlerExceptionResolver own) {
				position = index + 1;
				handlers.add(own);
			}
		}
		resolvers.addAll(position, List.of(new OwnerExceptionResolver(handlers), this.resolver.getObject()));
	}

}
