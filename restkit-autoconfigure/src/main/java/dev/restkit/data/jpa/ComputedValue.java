package dev.restkit.data.jpa;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.function.ToIntFunction;

import jakarta.persistence.metamodel.EntityType;
import org.jspecify.annotations.Nullable;

/**
 * A value that a static method of the record computes, of the entity or of columns.
 */
final class ComputedValue implements ValueReader {

	private final MethodHandle method;

	private final int[] columns;

	private ComputedValue(MethodHandle method, int[] columns) {
		this.method = method;
		this.columns = columns;
	}

	static ComputedValue of(RecordComponent component, EntityType<?> entity, ToIntFunction<AttributePath> columns) {
		Method method = find(component);
		Parameter[] parameters = method.getParameters();
		int[] indexes = new int[parameters.length];
		for (int index = 0; index < parameters.length; index++) {
			Parameter parameter = parameters[index];
			if (parameter.getType() == entity.getJavaType()) {
				indexes[index] = columns.applyAsInt(AttributePath.SELF);
			}
			else if (!parameter.isNamePresent()) {
				throw new IllegalArgumentException(
						"the parameters of its method have no names; compile with -parameters");
			}
			else {
				indexes[index] = columns.applyAsInt(AttributePath.of(entity, parameter.getName()));
			}
		}
		return new ComputedValue(handle(method), indexes);
	}

	private static Method find(RecordComponent component) {
		for (Method method : component.getDeclaringRecord().getDeclaredMethods()) {
			if (Modifier.isStatic(method.getModifiers()) && method.getName().equals(component.getName())
					&& method.getReturnType() == component.getType()) {
				return method;
			}
		}
		throw new IllegalArgumentException("there is no static method '%s %s(…)' that computes it"
			.formatted(component.getType().getSimpleName(), component.getName()));
	}

	private static MethodHandle handle(Method method) {
		try {
			method.setAccessible(true);
			return MethodHandles.lookup()
				.unreflect(method)
				.asSpreader(Object[].class, method.getParameterCount())
				.asType(MethodType.methodType(Object.class, Object[].class));
		}
		catch (IllegalAccessException ex) {
			throw new IllegalArgumentException("its method is not accessible", ex);
		}
	}

	@Override
	public @Nullable Object read(@Nullable Object[] row, RelatedRows related) {
		@Nullable Object[] arguments = new @Nullable Object[this.columns.length];
		for (int index = 0; index < arguments.length; index++) {
			arguments[index] = row[this.columns[index]];
		}
		return Invocations.callNullable(() -> this.method.invokeExact(arguments));
	}

}
