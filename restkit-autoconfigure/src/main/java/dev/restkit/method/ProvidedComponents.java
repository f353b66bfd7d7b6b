package dev.restkit.method;

import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import dev.restkit.component.ComponentProvider;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodIntrospector;
import org.springframework.core.ResolvableType;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils.MethodFilter;

/**
 * The application's own components by the types that they supply.
 */
final class ProvidedComponents {

	private static final String METHOD = "resolve";

	private final Map<String, Provided> byType = new LinkedHashMap<>();

	ProvidedComponents(List<ComponentProvider<?>> providers) {
		providers.forEach(this::add);
		this.byType.keySet().forEach((type) -> follow(type, new ArrayDeque<>()));
	}

	@Nullable Provided find(TypeUse type) {
		return this.byType.get(type.key());
	}

	private void add(ComponentProvider<?> provider) {
		Class<?> owner = ClassUtils.getUserClass(provider);
		ResolvableType type = ResolvableType.forClass(owner).as(ComponentProvider.class).getGeneric(0);
		if (type.resolve() == null) {
			throw new HandlerDeclarationException(
					"'" + owner.getName() + "' does not say which type of component it supplies.",
					"Name the type, as in 'implements ComponentProvider<Basket>'; a lambda cannot.");
		}
		Provided provided = new Provided(provider, resolveMethod(owner, type), type);
		Provided other = this.byType.putIfAbsent(type.toString(), provided);
		if (other != null) {
			throw new HandlerDeclarationException("The component '" + type + "' is supplied twice: by '"
					+ other.owner().getName() + "' and by '" + owner.getName() + "'.",
					"Keep one of the two, or give the other a type of its own.");
		}
	}

	private static Method resolveMethod(Class<?> owner, ResolvableType type) {
		MethodFilter named = (method) -> method.getName().equals(METHOD) && !method.isBridge() && !method.isSynthetic();
		Set<Method> methods = MethodIntrospector.selectMethods(owner, named);
		if (methods.size() != 1) {
			throw new HandlerDeclarationException(
					"'" + owner.getName() + "' has " + (methods.isEmpty() ? "no method" : methods.size() + " methods")
							+ " named 'resolve'; a component provider has exactly one.",
					"Declare one method '" + type.resolve(Object.class).getSimpleName() + " resolve(...)'.");
		}
		Method method = methods.iterator().next();
		if (!type.isAssignableFrom(ResolvableType.forMethodReturnType(method, owner))) {
			throw new HandlerDeclarationException(
					"'" + Signatures.of(owner, method) + "' returns '" + method.getGenericReturnType().getTypeName()
							+ "', but its class supplies '" + type + "'.",
					"Let '" + owner.getSimpleName() + ".resolve' return '" + type + "'.");
		}
		return method;
	}

	/**
	 * Go from a component to those that it takes, and refuse to come back.
	 */
	private void follow(String type, Deque<String> path) {
		Provided provided = this.byType.get(type);
		if (provided == null) {
			return;
		}
		if (path.contains(type)) {
			throw cycle(type, path);
		}
		path.addLast(type);
		for (int index = 0; index < provided.method().getParameterCount(); index++) {
			follow(ResolvableType.forMethodParameter(provided.method(), index, provided.owner()).toString(), path);
		}
		path.removeLast();
	}

	private HandlerDeclarationException cycle(String type, Deque<String> path) {
		List<String> around = path.stream().dropWhile((step) -> !step.equals(type)).toList();
		String names = around.stream().map(this::describe).collect(Collectors.joining(" -> ")) + " -> "
				+ describe(type);
		return new HandlerDeclarationException("Components take each other in a circle: " + names + ".",
				"Let one of them do without the other, or move what both need into a component of its own.");
	}

	private String describe(String type) {
		Provided provided = this.byType.get(type);
		return (provided != null) ? Signatures.of(provided.owner(), provided.method()) : type;
	}

	/**
	 * One component and what makes it.
	 *
	 * @param provider the bean that makes it
	 * @param method its {@code resolve} method
	 * @param type the type of the component
	 */
	record Provided(Object provider, Method method, ResolvableType type) {

		Class<?> owner() {
			return ClassUtils.getUserClass(this.provider);
		}

	}

}
