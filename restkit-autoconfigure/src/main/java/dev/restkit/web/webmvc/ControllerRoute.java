package dev.restkit.web.webmvc;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;

/**
 * One HTTP method and one path of a controller's handler.
 *
 * @param handler the handler
 * @param mapping what Spring knows about it
 * @param method the HTTP method
 * @param path the path with plain variables
 * @param pattern the path as Spring has it
 */
record ControllerRoute(HandlerMethod handler, RequestMappingInfo mapping, String method, String path, String pattern) {

	static final Comparator<ControllerRoute> ORDER = Comparator.comparing(ControllerRoute::path)
		.thenComparing((route) -> RequestMethod.valueOf(route.method()))
		.thenComparing(ControllerRoute::isForAllMethods)
		.thenComparing((route) -> route.handler().toString());

	/** What a mapping without methods is listed with; Spring answers all others, too. */
	private static final Set<RequestMethod> ALL_METHODS = Collections.unmodifiableSet(EnumSet.of(RequestMethod.GET,
			RequestMethod.POST, RequestMethod.PUT, RequestMethod.PATCH, RequestMethod.DELETE));

	private static final Pattern VARIABLE = Pattern.compile("\\{\\*?([^}:]+)(:(?:[^{}]|\\{[^{}]*})*)?}");

	/**
	 * The routes of a handler. One that is mapped for all methods has a route for each
	 * that documents know what to expect of; paths with wildcards cannot be described and
	 * are left out.
	 * @param mapping what Spring knows about the handler
	 * @param handler the handler
	 * @return the routes
	 */
	static List<ControllerRoute> of(RequestMappingInfo mapping, HandlerMethod handler) {
		List<ControllerRoute> routes = new ArrayList<>();
		Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
		for (String pattern : mapping.getPatternValues()) {
			String path = VARIABLE.matcher(pattern).replaceAll("{$1}");
			if (path.indexOf('*') >= 0 || path.indexOf('?') >= 0) {
				continue;
			}
			for (RequestMethod method : methods.isEmpty() ? ALL_METHODS : methods) {
				routes.add(new ControllerRoute(handler, mapping, method.name(), path.isEmpty() ? "/" : path, pattern));
			}
		}
		return routes;
	}

	/**
	 * Whether the handler is mapped without methods: one that names its method is before
	 * it.
	 */
	boolean isForAllMethods() {
		return this.mapping.getMethodsCondition().isEmpty();
	}

	/**
	 * What the route is, whatever its variables are called.
	 */
	String key() {
		return this.method + " " + pathKey();
	}

	/**
	 * What its path is, whatever its variables are called.
	 */
	String pathKey() {
		return VARIABLE.matcher(this.path).replaceAll("{}");
	}

	/**
	 * Whether its handler is called for {@code OPTIONS}, too.
	 */
	boolean answersOptions() {
		Set<RequestMethod> methods = this.mapping.getMethodsCondition().getMethods();
		return methods.isEmpty() || methods.contains(RequestMethod.OPTIONS);
	}

}
