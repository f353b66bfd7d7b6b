package dev.restkit.method;

import dev.restkit.problem.Pointer;
import dev.restkit.schema.Schema;
import dev.restkit.validation.InputType;
import dev.restkit.validation.Reading;
import org.jspecify.annotations.Nullable;

/**
 * A value that answers have and input is never read for.
 *
 * @param schema its shape in answers
 */
record AnswerOnlyType(Schema schema) implements InputType {

	@Override
	public @Nullable Object read(Object input, Pointer at, Reading reading) {
		return null;
	}

}
