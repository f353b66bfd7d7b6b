package dev.restkit.web.webmvc;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The paths without variables that controllers serve, and with which methods.
 */
final class ControllerPaths {

	private final Map<String, Set<String>> methods = new HashMap<>();

	ControllerPaths(RequestMappingHandlerMapping controllers) {
		controllers.getHandlerMethods().keySet().forEach(this::add);
	}

	private void add(RequestMappingInfo mapping) {
		for (String path : mapping.getDirectPaths()) {
			Set<String> methods = this.methods.computeIfAbsent(path, (key) -> new HashSet<>());
			Set<RequestMethod> declared = mapping.getMethodsCondition().getMethods();
			for (RequestMethod method : declared.isEmpty() ? Set.of(RequestMethod.values()) : declared) {
				methods.add(method.name());
			}
			if (methods.contains("GET")) {
				methods.add("HEAD");
			}
		}
	}

	/**
	 * All of the paths.
	 * @return the paths
	 */
	Set<String> all() {
		return Collections.unmodifiableSet(this.methods.keySet());
	}

	/**
	 * Whether a controller serves a path.
	 * @param path the path
	 * @return {@code true} for any method
	 */
	boolean contains(String path) {
		return this.methods.containsKey(path);
	}

	/**
	 * Whether a controller serves a path with a method.
	 * @param path the path
	 * @param method the method
	 * @return {@code true} for this method
	 */
	boolean contains(String path, String method) {
		return this.methods.getOrDefault(path, Set.of()).contains(method);
	}

}
