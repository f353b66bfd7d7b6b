package dev.restkit.method;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.springframework.core.ResolvableType;

/**
 * Gives every type one name in documents, and no two types the same.
 */
final class SchemaNames {

	private final Map<String, String> names = new HashMap<>();

	private final Set<String> taken = new HashSet<>();

	/**
	 * The name of a type.
	 * @param key what the type is told apart by
	 * @param type the type
	 * @return the name; always the same for one key
	 */
	String nameOf(String key, ResolvableType type) {
		String known = this.names.get(key);
		if (known != null) {
			return known;
		}
		String name = free(type);
		this.names.put(key, name);
		return name;
	}

	private String free(ResolvableType type) {
		String simple = simpleName(type);
		if (this.taken.add(simple)) {
			return simple;
		}
		Class<?> enclosing = type.resolve(Object.class).getEnclosingClass();
		String longer = (enclosing != null) ? enclosing.getSimpleName() + simple : simple;
		String candidate = longer;
		for (int number = 2; !this.taken.add(candidate); number++) {
			candidate = longer + number;
		}
		return candidate;
	}

	private static String simpleName(ResolvableType type) {
		StringBuilder name = new StringBuilder();
		for (ResolvableType argument : type.getGenerics()) {
			name.append(simpleName(argument));
		}
		if (type.isArray()) {
			return simpleName(type.getComponentType()) + "Array";
		}
		return name.append(type.resolve(Object.class).getSimpleName()).toString();
	}

}
