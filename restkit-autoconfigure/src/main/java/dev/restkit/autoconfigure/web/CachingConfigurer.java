package dev.restkit.autoconfigure.web;

import dev.restkit.web.webmvc.ControllerCaching;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Lets the caching of plain controllers see answers without a body. It is asked for at
 * the first request, as the negotiation is.
 */
record CachingConfigurer(ObjectProvider<ControllerCaching> caching) implements WebMvcConfigurer {

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		SingletonSupplier<ControllerCaching> caching = SingletonSupplier.of(this.caching::getObject);
		registry.addInterceptor(new HandlerInterceptor() {

			@Override
			public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
					@Nullable ModelAndView page) {
				caching.obtain().postHandle(request, response, handler, page);
			}

		});
	}

}
