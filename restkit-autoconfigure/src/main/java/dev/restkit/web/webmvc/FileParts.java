package dev.restkit.web.webmvc;

import dev.restkit.schema.ArraySchema;
import dev.restkit.schema.Schema;
import dev.restkit.schema.StringSchema;
import jakarta.servlet.http.Part;
import org.jspecify.annotations.Nullable;

import org.springframework.core.ResolvableType;
import org.springframework.web.multipart.MultipartFile;

/**
 * Knows the types that Spring fills with the files of a multipart form.
 */
final class FileParts {

	private static final StringSchema FILE = StringSchema.ofFormat("binary");

	private FileParts() {
	}

	/**
	 * The shape of one file, or of several.
	 * @param type the type of a parameter or property
	 * @return the shape, or {@code null} for what takes no files
	 */
	static @Nullable Schema schema(ResolvableType type) {
		if (isFile(type)) {
			return FILE;
		}
		ResolvableType item = type.isArray() ? type.getComponentType() : type.asCollection().getGeneric(0);
		return isFile(item) ? ArraySchema.of(FILE) : null;
	}

	private static boolean isFile(ResolvableType type) {
		Class<?> resolved = type.resolve();
		return resolved != null
				&& (MultipartFile.class.isAssignableFrom(resolved) || Part.class.isAssignableFrom(resolved));
	}

}
