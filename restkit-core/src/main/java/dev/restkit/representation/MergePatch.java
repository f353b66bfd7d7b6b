package dev.restkit.representation;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Applies JSON merge patches (RFC 7396) to neutral data.
 *
 * @since 0.1.0
 */
public final class MergePatch {

	private MergePatch() {
	}

	/**
	 * Apply a patch that is an object.
	 * @param patch the patch: {@code null} takes a member away, an object is merged,
	 * anything else takes the member's place
	 * @param target what it is applied to, which is left as it is; what is no object is
	 * taken for an empty one
	 * @return the patched object
	 */
	public static Map<String, @Nullable Object> apply(Map<?, ?> patch, @Nullable Object target) {
		Map<String, @Nullable Object> patched = new LinkedHashMap<>();
		if (target instanceof Map<?, ?> known) {
			known.forEach((name, value) -> patched.put(name.toString(), value));
		}
		patch.forEach((key, value) -> {
			String name = key.toString();
			if (value == null) {
				patched.remove(name);
			}
			else {
				patched.put(name, (value instanceof Map<?, ?> inner) ? apply(inner, patched.get(name)) : value);
			}
		});
		return patched;
	}

}
