package dev.restkit.viewset;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

import dev.restkit.operation.InvocationBody;
import dev.restkit.representation.JsonPatch;
import dev.restkit.representation.MergePatch;
import org.jspecify.annotations.Nullable;

/**
 * Reads the body of a partial update: a merge patch (RFC 7396) as it stands, but with
 * objects within it whole, a JSON Patch (RFC 6902) as what it changes of the object's
 * representation.
 */
final class PatchBody {

	static final String MERGE_PATCH = "application/merge-patch+json";

	static final String JSON_PATCH = "application/json-patch+json";

	private final NeutralForm neutralForm;

	PatchBody(NeutralForm neutralForm) {
		this.neutralForm = neutralForm;
	}

	@Nullable Object read(InvocationBody body, Supplier<?> representation) {
		if (body.isEmpty()) {
			return Map.of();
		}
		Object parsed = body.parse();
		if (!JSON_PATCH.equals(body.mediaType())) {
			return (parsed instanceof Map<?, ?> patch && patch.values().stream().anyMatch(Map.class::isInstance))
					? merged(patch, this.neutralForm.of(representation.get())) : parsed;
		}
		Object current = this.neutralForm.of(representation.get());
		Object patched = JsonPatch.apply(parsed, current);
		return (current instanceof Map<?, ?> before && patched instanceof Map<?, ?> after) ? difference(before, after)
				: patched;
	}

	/**
	 * What is left out of an object within the object stays as it is, too.
	 */
	private static Map<String, @Nullable Object> merged(Map<?, ?> patch, @Nullable Object current) {
		Map<String, @Nullable Object> merged = new LinkedHashMap<>();
		patch.forEach((name, value) -> merged.put(name.toString(), (value instanceof Map<?, ?> inner)
				? MergePatch.apply(inner, (current instanceof Map<?, ?> known) ? known.get(name) : null) : value));
		return merged;
	}

	private static Map<String, @Nullable Object> difference(Map<?, ?> before, Map<?, ?> after) {
		Map<String, @Nullable Object> changed = new LinkedHashMap<>();
		after.forEach((name, value) -> {
			if (!before.containsKey(name) || !Objects.equals(before.get(name), value)) {
				changed.put(name.toString(), value);
			}
		});
		before.forEach((name, value) -> {
			if (!after.containsKey(name)) {
				changed.put(name.toString(), null);
			}
		});
		return changed;
	}

}
