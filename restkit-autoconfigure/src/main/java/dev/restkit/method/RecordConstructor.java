package dev.restkit.method;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.validation.ValidationException;
import org.jspecify.annotations.Nullable;

/**
 * The canonical constructor of a record, ready to be called.
 */
final class RecordConstructor implements Function<@Nullable Object[], Object> {

	private final MethodHandle handle;

	RecordConstructor(Class<?> type) {
		Class<?>[] components = Stream.of(type.getRecordComponents())
			.map(RecordComponent::getType)
			.toArray(Class<?>[]::new);
		try {
			Constructor<?> constructor = type.getDeclaredConstructor(components);
			constructor.setAccessible(true);
			this.handle = MethodHandles.lookup()
				.unreflectConstructor(constructor)
				.asSpreader(Object[].class, components.length)
				.asType(MethodType.methodType(Object.class, Object[].class));
		}
		catch (ReflectiveOperationException ex) {
			throw new UnreadableTypeException(type, "its constructor is out of reach");
		}
	}

	/**
	 * The same for values of which the first are no components.
	 */
	Function<@Nullable Object[], Object> skipping(int count) {
		return (count == 0) ? this : (values) -> apply(Arrays.copyOfRange(values, count, values.length));
	}

	/**
	 * Make a record.
	 * @throws IllegalArgumentException if the constructor refuses the values
	 */
	@Override
	public Object apply(@Nullable Object[] values) {
		try {
			return (Object) this.handle.invokeExact(values);
		}
		catch (ValidationException | DateTimeException ex) {
			throw new IllegalArgumentException(ex);
		}
		catch (RuntimeException | Error ex) {
			throw ex;
		}
		catch (Throwable ex) {
			throw new IllegalStateException(ex);
		}
	}

}
