package dev.restkit.data.jpa;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;

import dev.restkit.serializer.RepresentationException;
import org.jspecify.annotations.Nullable;

import org.springframework.util.ReflectionUtils;
import org.springframework.util.StringUtils;

/**
 * Reads and sets one attribute of entities: by getter and setter where there are any, so
 * that what the entity does in them happens, else by its field.
 */
final class AttributeAccess {

	private final MethodHandle getter;

	private final @Nullable MethodHandle setter;

	private AttributeAccess(MethodHandle getter, @Nullable MethodHandle setter) {
		this.getter = getter;
		this.setter = setter;
	}

	static AttributeAccess of(Class<?> entity, String attribute, Class<?> type) {
		String capitalized = StringUtils.capitalize(attribute);
		Field field = ReflectionUtils.findField(entity, attribute);
		Method get = first(entity, "get" + capitalized, "is" + capitalized, attribute);
		Method set = ReflectionUtils.findMethod(entity, "set" + capitalized, type);
		try {
			return new AttributeAccess(getter(get, field, entity, attribute), setter(set, field));
		}
		catch (IllegalAccessException ex) {
			throw new RepresentationException("'%s.%s' is not accessible.".formatted(entity.getSimpleName(), attribute),
					"Open the package of the entity to RESTKit.");
		}
	}

	static MethodHandle constructor(Class<?> entity) {
		try {
			Constructor<?> constructor = entity.getDeclaredConstructor();
			constructor.setAccessible(true);
			return MethodHandles.lookup().unreflectConstructor(constructor);
		}
		catch (NoSuchMethodException | IllegalAccessException ex) {
			throw new RepresentationException("'%s' has no constructor without parameters.".formatted(entity.getName()),
					"Add one; JPA asks for it as well.");
		}
	}

	static Object instantiate(MethodHandle constructor) {
		return Invocations.call(constructor::invoke);
	}

	private static @Nullable Method first(Class<?> entity, String... names) {
		for (String name : names) {
			Method method = ReflectionUtils.findMethod(entity, name);
			if (method != null) {
				return method;
			}
		}
		return null;
	}

	private static MethodHandle getter(@Nullable Method method, @Nullable Field field, Class<?> entity,
			String attribute) throws IllegalAccessException {
		if (method != null) {
			method.setAccessible(true);
			return MethodHandles.lookup().unreflect(method);
		}
		if (field == null) {
			throw new RepresentationException(
					"'%s.%s' has neither getter nor field.".formatted(entity.getSimpleName(), attribute),
					"Add a getter.");
		}
		field.setAccessible(true);
		return MethodHandles.lookup().unreflectGetter(field);
	}

	private static @Nullable MethodHandle setter(@Nullable Method method, @Nullable Field field)
			throws IllegalAccessException {
		if (method != null) {
			method.setAccessible(true);
			return MethodHandles.lookup().unreflect(method);
		}
		if (field == null) {
			return null;
		}
		field.setAccessible(true);
		return MethodHandles.lookup().unreflectSetter(field);
	}

	@Nullable Object get(Object entity) {
		return Invocations.callNullable(() -> this.getter.invoke(entity));
	}

	boolean isSettable() {
		return this.setter != null;
	}

	void set(Object entity, @Nullable Object value) {
		MethodHandle target = this.setter;
		if (target != null) {
			Invocations.callNullable(() -> target.invoke(entity, value));
		}
	}

}
