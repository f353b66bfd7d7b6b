package dev.restkit.method;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

import dev.restkit.schema.ArraySchema;
import dev.restkit.schema.Schema;
import dev.restkit.validation.Constraints;
import org.jspecify.annotations.Nullable;

/**
 * What kinds of Java types there are beside scalars and objects.
 */
final class TypeShapes {

	private TypeShapes() {
	}

	static boolean isList(Class<?> type) {
		return type.isArray() || Collection.class.isAssignableFrom(type) || type == Iterable.class;
	}

	/**
	 * The items of an array or of anything iterable.
	 */
	static TypeUse items(TypeUse list) {
		return list.raw().isArray() ? list.component() : list.argument(Iterable.class, 0);
	}

	static ArraySchema array(Schema items, Constraints constraints) {
		Integer least = constraints.minLength();
		if (constraints.notEmpty()) {
			least = (least != null) ? Math.max(least, 1) : Integer.valueOf(1);
		}
		return ArraySchema.of(items).withSize(least, constraints.maxLength());
	}

	/**
	 * What turns items into a list type.
	 * @param type the list type
	 * @return the function, or {@code null} for a type that cannot be made
	 */
	static @Nullable Function<List<Object>, Object> collector(Class<?> type) {
		if (type.isArray()) {
			return (items) -> toArray(type.getComponentType(), items);
		}
		if (type.isAssignableFrom(List.class)) {
			return List::copyOf;
		}
		if (type == Set.class || type == LinkedHashSet.class || type == HashSet.class) {
			return LinkedHashSet::new;
		}
		if (type == SortedSet.class || type == NavigableSet.class || type == TreeSet.class) {
			return TypeShapes::sorted;
		}
		return (Collection.class.isAssignableFrom(type) && type.isAssignableFrom(ArrayList.class)) ? ArrayList::new
				: null;
	}

	/**
	 * What a variable of a type holds that nothing was assigned to; empty rather than
	 * {@code null} for an {@link Optional}.
	 */
	static @Nullable Object nothing(Class<?> type) {
		if (type == Optional.class) {
			return Optional.empty();
		}
		return type.isPrimitive() ? Array.get(Array.newInstance(type, 1), 0) : null;
	}

	private static Object sorted(List<Object> items) {
		return new TreeSet<>(items);
	}

	private static Object toArray(Class<?> component, List<Object> items) {
		Object array = Array.newInstance(component, items.size());
		for (int index = 0; index < items.size(); index++) {
			Array.set(array, index, items.get(index));
		}
		return array;
	}

}
