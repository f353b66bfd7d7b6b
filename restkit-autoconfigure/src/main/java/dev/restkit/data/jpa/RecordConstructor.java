package dev.restkit.data.jpa;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Makes records of rows by their canonical constructor.
 */
final class RecordConstructor implements ValueReader {

	private final MethodHandle constructor;

	private final ValueReader[] components;

	private RecordConstructor(MethodHandle constructor, ValueReader[] components) {
		this.constructor = constructor;
		this.components = components;
	}

	static RecordConstructor of(Class<?> record, List<ValueReader> components) {
		Class<?>[] types = Arrays.stream(record.getRecordComponents())
			.map(RecordComponent::getType)
			.toArray(Class<?>[]::new);
		try {
			Constructor<?> constructor = record.getDeclaredConstructor(types);
			constructor.setAccessible(true);
			MethodHandle handle = MethodHandles.lookup()
				.unreflectConstructor(constructor)
				.asSpreader(Object[].class, types.length)
				.asType(MethodType.methodType(Object.class, Object[].class));
			return new RecordConstructor(handle, components.toArray(new ValueReader[0]));
		}
		catch (NoSuchMethodException | IllegalAccessException ex) {
			throw new IllegalArgumentException("'%s' has no canonical constructor".formatted(record.getName()), ex);
		}
	}

	@Override
	public Object read(@Nullable Object[] row, RelatedRows related) {
		@Nullable Object[] values = new @Nullable Object[this.components.length];
		for (int index = 0; index < values.length; index++) {
			values[index] = this.components[index].read(row, related);
		}
		return Invocations.call(() -> this.constructor.invokeExact(values));
	}

}
