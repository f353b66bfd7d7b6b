package dev.restkit.method;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.restkit.schema.PropertyNaming;
import org.jspecify.annotations.Nullable;

import org.springframework.core.ResolvableType;
import org.springframework.util.ReflectionUtils;

/**
 * Lists the properties of records and beans.
 */
final class Declarations {

	private final PropertyNaming naming;

	Declarations(PropertyNaming naming) {
		this.naming = naming;
	}

	/**
	 * The components of a record, in declaration order.
	 */
	List<PropertyDeclaration> components(ResolvableType type) {
		Class<?> raw = type.resolve(Object.class);
		List<PropertyDeclaration> components = new ArrayList<>();
		for (RecordComponent component : raw.getRecordComponents()) {
			Field field = ReflectionUtils.findField(raw, component.getName());
			List<AnnotatedElement> elements = new ArrayList<>(
					List.of(component, component.getAccessor(), component.getAnnotatedType()));
			if (field != null) {
				elements.add(field);
			}
			components.add(new PropertyDeclaration(this.naming.nameOf(raw, component.getName()),
					TypeUse.of(component.getAnnotatedType(), type), elements));
		}
		return components;
	}

	/**
	 * The properties that the public getters of a bean show, by name.
	 */
	List<PropertyDeclaration> getters(ResolvableType type) {
		Class<?> raw = type.resolve(Object.class);
		Map<String, PropertyDeclaration> properties = new TreeMap<>();
		for (Method method : raw.getMethods()) {
			String property = property(method);
			if (property != null) {
				Field field = ReflectionUtils.findField(raw, property);
				List<AnnotatedElement> elements = new ArrayList<>(List.of(method, method.getAnnotatedReturnType()));
				if (field != null) {
					elements.add(field);
				}
				String name = this.naming.nameOf(raw, property);
				ResolvableType declaring = type.as(method.getDeclaringClass());
				properties.putIfAbsent(name, new PropertyDeclaration(name,
						TypeUse.of(method.getAnnotatedReturnType(), declaring), elements));
			}
		}
		return List.copyOf(properties.values());
	}

	private static @Nullable String property(Method method) {
		boolean getter = method.getParameterCount() == 0 && !Modifier.isStatic(method.getModifiers())
				&& !method.isBridge() && method.getDeclaringClass() != Object.class
				&& method.getReturnType() != void.class;
		if (!getter) {
			return null;
		}
		String name = method.getName();
		if (name.length() > 3 && name.startsWith("get")) {
			return uncapitalized(name.substring(3));
		}
		boolean flag = name.length() > 2 && name.startsWith("is") && method.getReturnType() == boolean.class;
		return flag ? uncapitalized(name.substring(2)) : null;
	}

	/**
	 * As Jackson does it: {@code URL} becomes {@code url}.
	 */
	private static @Nullable String uncapitalized(String name) {
		if (!Character.isUpperCase(name.charAt(0))) {
			return null;
		}
		StringBuilder result = new StringBuilder(name);
		for (int index = 0; index < name.length() && Character.isUpperCase(name.charAt(index)); index++) {
			result.setCharAt(index, Character.toLowerCase(name.charAt(index)));
		}
		return result.toString();
	}

}
