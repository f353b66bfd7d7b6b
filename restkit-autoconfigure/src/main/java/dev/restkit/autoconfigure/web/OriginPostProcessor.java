package dev.restkit.autoconfigure.web;

import java.util.function.Supplier;

import dev.restkit.web.webmvc.RefusedOrigins;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.web.cors.DefaultCorsProcessor;
import org.springframework.web.servlet.handler.AbstractHandlerMapping;

/**
 * Has every handler mapping answer refused origins with problems, but those of which the
 * application says itself who decides.
 */
final class OriginPostProcessor implements BeanPostProcessor {

	private final Supplier<RefusedOrigins> origins;

	OriginPostProcessor(Supplier<RefusedOrigins> origins) {
		this.origins = origins;
	}

	@Override
	public Object postProcessBeforeInitialization(Object bean, String name) {
		if (bean instanceof AbstractHandlerMapping mapping
				&& mapping.getCorsProcessor() instanceof DefaultCorsProcessor springs
				&& springs.getClass() == DefaultCorsProcessor.class) {
			mapping.setCorsProcessor(this.origins.get());
		}
		return bean;
	}

}
