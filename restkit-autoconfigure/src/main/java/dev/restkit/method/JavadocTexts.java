package dev.restkit.method;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.util.ClassUtils;
import org.springframework.util.ConcurrentReferenceHashMap;

/**
 * The Javadoc that the annotation processor kept, as Markdown. Each class is looked up
 * once; what was read is given up when memory is short, since it is asked for at start-up
 * only.
 */
final class JavadocTexts {

	private static final String FOLDER = "META-INF/restkit/docs/";

	private final Map<Class<?>, Map<String, String>> texts = new ConcurrentReferenceHashMap<>();

	@Nullable String ofType(Class<?> type) {
		return of(type).get("type");
	}

	/**
	 * What is written about a component of a record, or about the field behind the
	 * property of a bean.
	 */
	@Nullable String ofProperty(Class<?> type, String property) {
		if (type.isRecord()) {
			return of(type).get("component." + property);
		}
		for (Class<?> owner = type; owner != null; owner = owner.getSuperclass()) {
			String text = of(owner).get("field." + property);
			if (text != null) {
				return text;
			}
		}
		return null;
	}

	@Nullable String ofMethod(Method method) {
		return ofMethod(method, "");
	}

	@Nullable String ofParameter(Method method, String name) {
		return ofMethod(method, ".param." + name);
	}

	/**
	 * What a method does not say about itself, those say that it overrides.
	 */
	private @Nullable String ofMethod(Method method, String part) {
		String key = Stream.of(method.getParameterTypes())
			.map(Class::getTypeName)
			.collect(Collectors.joining(",", "method." + method.getName() + "(", ")" + part));
		String own = of(method.getDeclaringClass()).get(key);
		return (own != null) ? own
				: ancestors(method.getDeclaringClass()).stream()
					.map((ancestor) -> of(ancestor).get(key))
					.filter(Objects::nonNull)
					.findFirst()
					.orElse(null);
	}

	private static Set<Class<?>> ancestors(Class<?> type) {
		Set<Class<?>> ancestors = new LinkedHashSet<>();
		for (Class<?> ancestor = type.getSuperclass(); ancestor != null; ancestor = ancestor.getSuperclass()) {
			ancestors.add(ancestor);
		}
		ancestors.addAll(ClassUtils.getAllInterfacesForClassAsSet(type));
		return ancestors;
	}

	private Map<String, String> of(Class<?> type) {
		return this.texts.computeIfAbsent(type, JavadocTexts::read);
	}

	private static Map<String, String> read(Class<?> type) {
		ClassLoader loader = type.getClassLoader();
		if (loader == null || type.isPrimitive() || type.isArray()) {
			return Map.of();
		}
		String name = FOLDER + type.getName() + ".properties";
		try (InputStream file = loader.getResourceAsStream(name)) {
			if (file == null) {
				return Map.of();
			}
			Properties properties = new Properties();
			properties.load(new InputStreamReader(file, StandardCharsets.UTF_8));
			return properties.stringPropertyNames()
				.stream()
				.collect(Collectors.toUnmodifiableMap((key) -> key, properties::getProperty));
		}
		catch (IOException | IllegalArgumentException ex) {
			throw new IllegalStateException("Cannot read " + name, ex);
		}
	}

}
