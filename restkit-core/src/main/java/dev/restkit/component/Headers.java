package dev.restkit.component;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * All headers of a call, by names that are compared without case (API Star's
 * {@code http.Headers}).
 *
 * @since 0.1.0
 */
public final class Headers {

	private final Map<String, List<String>> values;

	private Headers(Map<String, List<String>> values) {
		this.values = values;
	}

	/**
	 * Headers by name.
	 * @param values the headers, each with all its values in order
	 * @return the headers
	 */
	public static Headers of(Map<String, List<String>> values) {
		Map<String, List<String>> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
		copy.putAll(values);
		return new Headers(Collections.unmodifiableMap(copy));
	}

	/**
	 * The first value of a header.
	 * @param name the name, in any case
	 * @return the value, or {@code null} if it is absent
	 */
	public @Nullable String get(String name) {
		List<String> all = getAll(name);
		return all.isEmpty() ? null : all.get(0);
	}

	/**
	 * All values of a header.
	 * @param name the name, in any case
	 * @return the values in order; empty if it is absent
	 */
	public List<String> getAll(String name) {
		return this.values.getOrDefault(name, List.of());
	}

	public Map<String, List<String>> asMap() {
		return this.values;
	}

}
