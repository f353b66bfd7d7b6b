package dev.restkit.autoconfigure.web;

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
 * Adds an interceptor for plain controllers. It is asked for at the first request: the
 * mapping of controllers, which it needs, needs the interceptors.
 *
 * @param interceptor the interceptor
 * @param order where it stands among all interceptors
 */
record InterceptorConfigurer(ObjectProvider<? extends HandlerInterceptor> interceptor,
		int order) implements WebMvcConfigurer {

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		SingletonSupplier<HandlerInterceptor> interceptor = SingletonSupplier.of(this.interceptor::getObject);
		registry.addInterceptor(new HandlerInterceptor() {

			@Override
			public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
					throws Exception {
				return interceptor.obtain().preHandle(request, response, handler);
			}

			@Override
			public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
					@Nullable ModelAndView page) throws Exception {
				interceptor.obtain().postHandle(request, response, handler, page);
			}

		}).order(this.order);
	}

}
