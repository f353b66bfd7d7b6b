package dev.restkit.validation;

import dev.restkit.problem.Pointer;
import dev.restkit.representation.UploadedFile;
import dev.restkit.schema.StringSchema;
import org.jspecify.annotations.Nullable;

/**
 * Takes a file (Django REST framework's {@code FileField}). One without bytes or without
 * a name is refused.
 *
 * @since 0.1.0
 */
public final class FileType implements InputType {

	private final StringSchema schema = StringSchema.ofFormat(StringSchema.BINARY);

	@Override
	public StringSchema schema() {
		return this.schema;
	}

	@Override
	public @Nullable Object read(Object input, Pointer at, Reading reading) {
		if (!(input instanceof UploadedFile file)) {
			reading.report(at, Rule.NOT_A_FILE);
			return null;
		}
		if (file.name().isEmpty()) {
			reading.report(at, Rule.NO_FILE_NAME);
			return null;
		}
		if (file.size() == 0) {
			reading.report(at, Rule.EMPTY_FILE);
			return null;
		}
		return file;
	}

	@Override
	public Rule missing() {
		return Rule.NO_FILE;
	}

}
