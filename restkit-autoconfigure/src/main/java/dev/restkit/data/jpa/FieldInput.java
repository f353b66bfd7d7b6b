package dev.restkit.data.jpa;

import dev.restkit.problem.Pointer;
import dev.restkit.validation.InputType;
import dev.restkit.validation.Reading;
import org.jspecify.annotations.Nullable;

/**
 * Reads the input of one field into what is set on the entity; relations into the related
 * entities.
 */
@FunctionalInterface
interface FieldInput {

	@Nullable Object read(Object input, Pointer at, Reading reading, RelatedObjects related);

	static FieldInput of(InputType type) {
		return (input, at, reading, related) -> type.read(input, at, reading);
	}

}
