package dev.restkit.autoconfigure.web;

import dev.restkit.web.webmvc.ControllerNegotiation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Puts the negotiation of plain controllers before all other interceptors. It is asked
 * for at the first request: the mapping of controllers, which it needs, needs the
 * interceptors.
 */
record NegotiationConfigurer(ObjectProvider<ControllerNegotiation> negotiation) implements WebMvcConfigurer {

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		SingletonSupplier<ControllerNegotiation> negotiation = SingletonSupplier.of(this.negotiation::getObject);
		registry.addInterceptor(new HandlerInterceptor() {

			@Override
			public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
				return negotiation.obtain().preHandle(request, response, handler);
			}

		}).order(Ordered.HIGHEST_PRECEDENCE);
	}

}
