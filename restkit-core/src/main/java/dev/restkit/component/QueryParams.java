package dev.restkit.component;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * All query parameters of a call (API Star's {@code http.QueryParams}).
 *
 * @since 0.1.0
 */
public final class QueryParams {

	private final Map<String, List<String>> values;

	private QueryParams(Map<String, List<String>> values) {
		this.values = values;
	}

	/**
	 * Query parameters by name.
	 * @param values the parameters, each with all its values in order
	 * @return the parameters
	 */
	public static QueryParams of(Map<String, List<String>> values) {
		return new QueryParams(Collections.unmodifiableMap(new LinkedHashMap<>(values)));
	}

	/**
	 * The first value of a parameter.
	 * @param name the name
	 * @return the value, or {@code null} if it is absent
	 */
	public @Nullable String get(String name) {
		List<String> all = getAll(name);
		return all.isEmpty() ? null : all.get(0);
	}

	/**
	 * All values of a parameter.
	 * @param name the name
	 * @return the values in order; empty if it is absent
	 */
	public List<String> getAll(String name) {
		return this.values.getOrDefault(name, List.of());
	}

	public Map<String, List<String>> asMap() {
		return this.values;
	}

}
