package dev.restkit.web.webmvc;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.method.HandlerMethod;

/**
 * Decides which controllers are operations: those that write bodies, not pages, and are
 * not left out. What is left out works as it would without RESTKit.
 *
 * @since 0.1.0
 */
public final class ControllerSelection {

	private static final List<String> FRAMEWORKS = List.of("org.springframework", "org.springdoc");

	private final Set<String> excluded;

	private final List<String> excludedPackages;

	/**
	 * Create a selection.
	 * @param excluded packages and classes to leave out
	 */
	public ControllerSelection(List<String> excluded) {
		this.excluded = Set.copyOf(excluded);
		this.excludedPackages = Stream.concat(FRAMEWORKS.stream(), excluded.stream())
			.map((name) -> name + ".")
			.toList();
	}

	/**
	 * Whether a handler is an operation.
	 * @param handler the handler
	 * @return {@code true} if it is
	 */
	public boolean includes(HandlerMethod handler) {
		return writesBody(handler) && !isExcluded(handler.getBeanType());
	}

	/**
	 * Whether a type is left out.
	 * @param type the type of a controller
	 * @return {@code true} if it is, or its package
	 */
	boolean isExcluded(Class<?> type) {
		String name = type.getName();
		for (String prefix : this.excludedPackages) {
			if (name.startsWith(prefix)) {
				return true;
			}
		}
		return this.excluded.contains(name);
	}

	/**
	 * Whether a handler writes bodies.
	 * @param handler the handler
	 * @return {@code true} if it does, {@code false} if it makes pages
	 */
	static boolean writesBody(HandlerMethod handler) {
		return AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), ResponseBody.class)
				|| handler.hasMethodAnnotation(ResponseBody.class);
	}

}
