package dev.restkit.method;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;

import dev.restkit.annotation.CacheControl;
import dev.restkit.operation.HttpCaching.Control;
import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.AnnotatedElementUtils;

/**
 * Reads {@link CacheControl} as the text of its header.
 *
 * @since 0.1.0
 */
public final class DeclaredCacheControl {

	private DeclaredCacheControl() {
	}

	/**
	 * What a handler declares, or else its class.
	 * @param method the handler
	 * @param type the class that has it
	 * @return the header, or {@code null} if neither declares one
	 */
	public static @Nullable Control of(Method method, Class<?> type) {
		CacheControl own = AnnotatedElementUtils.findMergedAnnotation(method, CacheControl.class);
		return (own != null) ? new Control(header(own, method.toString()), true) : of(type);
	}

	/**
	 * What a class declares for all its operations.
	 * @param type the class
	 * @return the header, or {@code null} if it declares none
	 */
	public static @Nullable Control of(Class<?> type) {
		CacheControl declared = AnnotatedElementUtils.findMergedAnnotation(type, CacheControl.class);
		return (declared != null) ? new Control(header(declared, type.getName()), false) : null;
	}

	private static String header(CacheControl declared, String where) {
		List<String> directives = new ArrayList<>();
		switch (declared.visibility()) {
			case PUBLIC -> directives.add("public");
			case PRIVATE -> directives.add("private");
			case UNSAID -> {
			}
		}
		add(directives, "max-age", declared.maxAge());
		add(directives, "s-maxage", declared.sharedMaxAge());
		add(directives, "no-cache", declared.noCache());
		add(directives, "no-store", declared.noStore());
		add(directives, "must-revalidate", declared.mustRevalidate());
		add(directives, "immutable", declared.immutable());
		add(directives, "stale-while-revalidate", declared.staleWhileRevalidate());
		add(directives, "stale-if-error", declared.staleIfError());
		if (directives.isEmpty()) {
			throw new HandlerDeclarationException("@CacheControl on '%s' says nothing.".formatted(where),
					"Say how long an answer is fresh, such as @CacheControl(maxAge = 60), or take it away.");
		}
		return String.join(", ", directives);
	}

	private static void add(List<String> directives, String name, boolean said) {
		if (said) {
			directives.add(name);
		}
	}

	private static void add(List<String> directives, String name, long seconds) {
		if (seconds >= 0) {
			directives.add(name + "=" + seconds);
		}
	}

}
