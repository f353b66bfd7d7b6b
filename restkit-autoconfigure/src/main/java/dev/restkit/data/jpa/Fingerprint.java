package dev.restkit.data.jpa;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;

import dev.restkit.representation.ContentDigest;
import dev.restkit.schema.ObjectSchema;
import org.jspecify.annotations.Nullable;

import org.springframework.util.ClassUtils;

/**
 * A short text that is another one when a representation is declared in another way, and
 * the same on every server of one release: a copy from before a release that shows other
 * fields, or the same ones differently, is not current although the row did not change.
 */
final class Fingerprint {

	private static final int BYTES = 6;

	private static final byte[] END = { 0 };

	private Fingerprint() {
	}

	static String of(Class<?> record, ObjectSchema schema) {
		ContentDigest digest = new ContentDigest();
		schema.properties().forEach((property) -> add(digest, property.name()));
		addClass(digest, record);
		for (RecordComponent component : record.getRecordComponents()) {
			add(digest, component.getGenericType().getTypeName());
			if (!ClassUtils.isPrimitiveOrWrapper(component.getType())
					&& !component.getType().getName().startsWith("java.")) {
				addClass(digest, component.getType());
			}
		}
		return digest.base64(BYTES);
	}

	private static void add(ContentDigest digest, String text) {
		digest.add(text).add(END);
	}

	/**
	 * Where there are no class files, as in a native image, the names have to do.
	 */
	private static void addClass(ContentDigest digest, Class<?> type) {
		add(digest, type.getName());
		try (@Nullable
		InputStream file = type.getResourceAsStream(ClassUtils.getClassFileName(type))) {
			if (file != null) {
				digest.add(file.readAllBytes());
			}
		}
		catch (IOException ex) {
			add(digest, "unreadable");
		}
	}

}
