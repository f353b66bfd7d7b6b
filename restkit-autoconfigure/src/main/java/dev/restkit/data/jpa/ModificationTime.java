package dev.restkit.data.jpa;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;

import dev.restkit.annotation.LastModified;
import dev.restkit.serializer.RepresentationException;
import org.jspecify.annotations.Nullable;

/**
 * Gets from a representation when it was last changed.
 */
final class ModificationTime {

	private static final List<Class<?>> TYPES = List.of(Instant.class, OffsetDateTime.class, ZonedDateTime.class,
			LocalDateTime.class, Date.class);

	private final MethodHandle accessor;

	private ModificationTime(MethodHandle accessor) {
		this.accessor = accessor;
	}

	/**
	 * Find the component with {@link LastModified}.
	 * @param record the representation
	 * @return gets it, or {@code null} if there is none
	 */
	static @Nullable ModificationTime of(Class<?> record) {
		List<RecordComponent> marked = Stream.of(record.getRecordComponents())
			.filter((component) -> component.isAnnotationPresent(LastModified.class))
			.toList();
		if (marked.isEmpty()) {
			return null;
		}
		RecordComponent component = marked.get(0);
		if (marked.size() > 1 || !TYPES.contains(component.getType())) {
			throw new RepresentationException(
					"'%s' has @LastModified on %s.".formatted(record.getName(),
							(marked.size() > 1) ? "more than one component"
									: "'%s', which is no point in time".formatted(component.getName())),
					"Put it on one component of type Instant, OffsetDateTime, ZonedDateTime, LocalDateTime or Date.");
		}
		try {
			component.getAccessor().setAccessible(true);
			return new ModificationTime(MethodHandles.lookup().unreflect(component.getAccessor()));
		}
		catch (IllegalAccessException ex) {
			throw new RepresentationException(
					"'%s.%s' is not accessible.".formatted(record.getName(), component.getName()),
					"Open the package of the record to RESTKit.");
		}
	}

	@Nullable Instant of(Object representation) {
		Object time = Invocations.callNullable(() -> this.accessor.invoke(representation));
		if (time instanceof Instant instant) {
			return instant;
		}
		if (time instanceof OffsetDateTime offset) {
			return offset.toInstant();
		}
		if (time instanceof ZonedDateTime zoned) {
			return zoned.toInstant();
		}
		if (time instanceof LocalDateTime local) {
			return local.atZone(ZoneId.systemDefault()).toInstant();
		}
		return (time instanceof Date date) ? date.toInstant() : null;
	}

}
