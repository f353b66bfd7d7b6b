package dev.restkit.web.webmvc;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.util.ClassUtils;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;

/**
 * Shows a resolver requests that have nothing but parameters, and notes which it asks
 * for. Used at start-up only.
 */
final class ResolverProbe {

	private final MethodParameter parameter;

	private final HandlerMethodArgumentResolver resolver;

	private final Set<String> asked = new LinkedHashSet<>();

	ResolverProbe(MethodParameter parameter, HandlerMethodArgumentResolver resolver) {
		this.parameter = parameter;
		this.resolver = resolver;
	}

	/**
	 * Resolve the argument of a request.
	 * @param sent the parameters of the request
	 * @return the argument; {@code null} also where the resolver fails for want of a
	 * whole request
	 */
	@Nullable Object resolve(Map<String, String> sent) {
		NativeWebRequest request = (NativeWebRequest) Proxy.newProxyInstance(ClassUtils.getDefaultClassLoader(),
				new Class<?>[] { NativeWebRequest.class },
				(proxy, method, arguments) -> answer(method, arguments, sent));
		try {
			return this.resolver.resolveArgument(this.parameter, null, request, null);
		}
		catch (Exception ex) {
			return null;
		}
	}

	/**
	 * The names of the parameters that the resolver has asked for.
	 * @return the names, in the order in which it did
	 */
	Set<String> asked() {
		return this.asked;
	}

	private @Nullable Object answer(Method method, Object @Nullable [] arguments, Map<String, String> sent) {
		if (arguments != null && arguments.length == 1 && arguments[0] instanceof String name) {
			String value = sent.get(name);
			switch (method.getName()) {
				case "getParameter" -> {
					this.asked.add(name);
					return value;
				}
				case "getParameterValues" -> {
					this.asked.add(name);
					return (value != null) ? new String[] { value } : null;
				}
				default -> {
				}
			}
		}
		return (method.getReturnType() == boolean.class) ? Boolean.FALSE : null;
	}

}
