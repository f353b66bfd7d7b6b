package dev.restkit.data.jpa;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

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

	private Fingerprint() {
	}

	static String of(Class<?> record, ObjectSchema schema) {
		MessageDigest digest = sha256();
		schema.properties().forEach((property) -> add(digest, property.name()));
		addClass(digest, record);
		for (RecordComponent component : record.getRecordComponents()) {
			add(digest, component.getGenericType().getTypeName());
			if (!ClassUtils.isPrimitiveOrWrapper(component.getType())
					&& !component.getType().getName().startsWith("java.")) {
				addClass(digest, component.getType());
			}
		}
		return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest.digest(), BYTES));
	}

	private static void add(MessageDigest digest, String text) {
		digest.update(text.getBytes(StandardCharsets.UTF_8));
		digest.update((byte) 0);
	}

	/**
	 * Where there are no class files, as in a native image, the names have to do.
	 */
	private static void addClass(MessageDigest digest, Class<?> type) {
		add(digest, type.getName());
		try (@Nullable
		InputStream file = type.getResourceAsStream(ClassUtils.getClassFileName(type))) {
			if (file != null) {
				digest.update(file.readAllBytes());
			}
		}
		catch (IOException ex) {
			add(digest, "unreadable");
		}
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
