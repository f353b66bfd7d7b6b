package dev.restkit.document.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Several operations of one method and path, as the one that OpenAPI has: what any of
 * them takes and answers, required where it is so in all of them.
 */
final class MergedOperation {

	private static final String REQUIRED = "required";

	private static final String CONTENT = "content";

	private static final String SCHEMA = "schema";

	private static final String DESCRIPTION = "description";

	private final Map<String, Object> written;

	MergedOperation(Map<String, Object> first) {
		this.written = new LinkedHashMap<>(first);
	}

	/**
	 * Add one more.
	 * @param other the operation object
	 */
	void add(Map<String, Object> other) {
		describe(other);
		parameters(other);
		body(other.get("requestBody"));
		Map<String, Object> responses = new LinkedHashMap<>();
		Object own = this.written.get("responses");
		map(own).forEach((status, response) -> responses.put(status, response));
		map(other.get("responses")).forEach((status, response) -> responses.merge(status, response,
				(known, added) -> withContent(map(known), map(added))));
		Object any = responses.remove("default");
		if (any != null) {
			responses.put("default", any);
		}
		this.written.put("responses", responses);
	}

	/**
	 * The merged operation.
	 * @return the operation object
	 */
	Map<String, Object> written() {
		return this.written;
	}

	private void describe(Map<String, Object> other) {
		List<String> texts = new ArrayList<>();
		if (this.written.get(DESCRIPTION) instanceof String own) {
			texts.add(own);
		}
		texts.add("Or `" + other.get("operationId") + "`"
				+ ((other.get("summary") != null) ? ": " + other.get("summary") : ""));
		if (other.get(DESCRIPTION) instanceof String more) {
			texts.add(more);
		}
		this.written.put(DESCRIPTION, String.join("\n\n", texts));
		if (!Boolean.TRUE.equals(other.get("deprecated"))) {
			this.written.remove("deprecated");
		}
	}

	private void parameters(Map<String, Object> other) {
		Map<String, Map<String, Object>> own = parametersOf(this.written);
		Map<String, Map<String, Object>> others = parametersOf(other);
		Map<String, Object> merged = new LinkedHashMap<>();
		own.forEach((key, parameter) -> {
			Map<String, Object> same = others.get(key);
			merged.put(key, (same != null) ? either(parameter, same) : optional(parameter));
		});
		others.forEach((key, parameter) -> merged.putIfAbsent(key, optional(parameter)));
		if (!merged.isEmpty()) {
			this.written.put("parameters", List.copyOf(merged.values()));
		}
	}

	private static Map<String, Map<String, Object>> parametersOf(Map<String, Object> operation) {
		Map<String, Map<String, Object>> parameters = new LinkedHashMap<>();
		if (operation.get("parameters") instanceof List<?> list) {
			list.forEach((parameter) -> parameters.put(map(parameter).get("in") + " " + map(parameter).get("name"),
					map(parameter)));
		}
		return parameters;
	}

	private void body(@Nullable Object other) {
		Object own = this.written.get("requestBody");
		if (own != null && other != null) {
			Map<String, Object> merged = withContent(map(own), map(other));
			merged.put(REQUIRED, isRequired(map(own)) && isRequired(map(other)));
			this.written.put("requestBody", merged);
		}
		else if (own != null || other != null) {
			this.written.put("requestBody", optional(map((own != null) ? own : other)));
		}
	}

	private static Map<String, Object> withContent(Map<String, Object> own, Map<String, Object> other) {
		Map<String, Object> content = new LinkedHashMap<>(map(own.getOrDefault(CONTENT, Map.of())));
		map(other.getOrDefault(CONTENT, Map.of()))
			.forEach((type, more) -> content.merge(type, more, (known, added) -> either(map(known), map(added))));
		Map<String, Object> merged = new LinkedHashMap<>(other);
		merged.putAll(own);
		if (!content.isEmpty()) {
			merged.put(CONTENT, content);
		}
		return merged;
	}

	/**
	 * What has the shape of the one or of the other.
	 */
	private static Map<String, Object> either(Map<String, Object> own, Map<String, Object> other) {
		Map<String, Object> merged = new LinkedHashMap<>(other);
		merged.putAll(own);
		if (own.containsKey(REQUIRED)) {
			merged.put(REQUIRED, isRequired(own) && isRequired(other));
		}
		Map<String, Object> shape = map(own.get(SCHEMA));
		Object more = other.get(SCHEMA);
		if (!Objects.equals(shape, more)) {
			List<Object> shapes = new ArrayList<>(
					(shape.size() == 1 && shape.get("anyOf") instanceof List<?> known) ? known : List.of(shape));
			if (!shapes.contains(more)) {
				shapes.add(map(more));
			}
			merged.put(SCHEMA, Map.of("anyOf", shapes));
		}
		return merged;
	}

	private static Map<String, Object> optional(Map<String, Object> either) {
		Map<String, Object> merged = new LinkedHashMap<>(either);
		merged.put(REQUIRED, "path".equals(either.get("in")));
		return merged;
	}

	private static boolean isRequired(Map<String, Object> either) {
		return Boolean.TRUE.equals(either.get(REQUIRED));
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> map(@Nullable Object written) {
		return (Map<String, Object>) Objects.requireNonNull(written);
	}

}
