package dev.restkit.web;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import dev.restkit.operation.HttpBinding;
import dev.restkit.operation.Operation;
import dev.restkit.operation.OperationId;
import dev.restkit.operation.Parameter;
import dev.restkit.operation.ParameterLocation;
import dev.restkit.representation.Renderer;
import dev.restkit.schema.ObjectSchema;
import dev.restkit.schema.OneOrManySchema;
import dev.restkit.schema.Schema;
import dev.restkit.schema.UnionSchema;

/**
 * What {@code OPTIONS} answers about a path: Django REST framework's
 * {@code SimpleMetadata}, and what else its operations take ({@code parameters}, by
 * method).
 *
 * @since 0.1.0
 */
public final class OperationMetadata {

	private static final Set<String> ACTIONS = Set.of("POST", "PUT", "PATCH");

	/** The ways in which results are watched. */
	private static final List<String> LIVE = List.of("sse", "websocket");

	private static final String PAGE = "text/html";

	private final List<String> renders;

	private final boolean pages;

	/**
	 * Create the metadata.
	 * @param renderers the renderers of answers
	 * @param pages whether browsers are shown pages
	 */
	public OperationMetadata(List<Renderer> renderers, boolean pages) {
		this.pages = pages;
		this.renders = renderers.stream()
			.map((renderer) -> renderer.mediaTypes().get(0))
			.map((mediaType) -> mediaType.getType() + "/" + mediaType.getSubtype())
			.toList();
	}

	/**
	 * Describe a path.
	 * @param operations the operations of the path
	 * @param permitted those that the caller may call; of the others it is not told what
	 * they take
	 * @return neutral data
	 */
	public Map<String, Object> describe(Collection<Operation> operations, Set<OperationId> permitted) {
		return describe(operations, permitted, Set.of());
	}

	/**
	 * Describe a path some of whose results are kept up to date.
	 * @param operations the operations of the path
	 * @param permitted those that the caller may call
	 * @param live those whose results can be watched
	 * @return neutral data
	 */
	public Map<String, Object> describe(Collection<Operation> operations, Set<OperationId> permitted,
			Set<OperationId> live) {
		List<Operation> shown = operations.stream().filter((operation) -> permitted.contains(operation.id())).toList();
		Operation first = operations.stream()
			.filter((operation) -> operation.http().method().equals("GET"))
			.findFirst()
			.orElseGet(() -> operations.iterator().next());
		Map<String, Object> metadata = new LinkedHashMap<>();
		metadata.put("name", Labels.of(first.group()));
		String description = first.documentation().description();
		metadata.put("description", (description != null) ? description : "");
		Set<String> renders = mediaTypes(operations, HttpBinding::produces);
		renders.addAll(renders.isEmpty() ? this.renders : List.of());
		if (this.pages) {
			renders.add(PAGE);
		}
		metadata.put("renders", renders);
		metadata.put("parses", mediaTypes(operations, HttpBinding::consumes));
		Map<String, Object> actions = actions(shown);
		if (!actions.isEmpty()) {
			metadata.put("actions", actions);
		}
		Map<String, Object> parameters = parameters(shown);
		if (!parameters.isEmpty()) {
			metadata.put("parameters", parameters);
		}
		if (live.stream().anyMatch(permitted::contains)) {
			metadata.put("live", LIVE);
		}
		return metadata;
	}

	private static Set<String> mediaTypes(Collection<Operation> operations,
			Function<HttpBinding, List<String>> mediaTypes) {
		Set<String> all = new LinkedHashSet<>();
		operations.forEach((operation) -> all.addAll(mediaTypes.apply(operation.http())));
		return all;
	}

	private static Map<String, Object> actions(Collection<Operation> operations) {
		Map<String, Object> actions = new LinkedHashMap<>();
		for (Operation operation : operations) {
			String method = operation.http().method();
			Parameter body = operation.body().orElse(null);
			Schema schema = (body != null) ? body.schema() : null;
			Schema one = (schema instanceof OneOrManySchema either) ? either.one() : schema;
			if (!ACTIONS.contains(method)) {
				continue;
			}
			if (one instanceof ObjectSchema object) {
				actions.put(method, FieldMetadata.describe(object));
			}
			else if (one instanceof UnionSchema union) {
				actions.put(method, FieldMetadata.describe(union));
			}
		}
		// A partial update takes what an update takes.
		if (actions.containsKey("PUT")) {
			actions.remove("PATCH");
		}
		return actions;
	}

	private static Map<String, Object> parameters(Collection<Operation> operations) {
		Map<String, Object> parameters = new LinkedHashMap<>();
		for (Operation operation : operations) {
			Map<String, Object> taken = new LinkedHashMap<>();
			for (Parameter parameter : operation.parameters()) {
				if (parameter.location() != ParameterLocation.PATH && parameter.location() != ParameterLocation.BODY) {
					taken.put(parameter.name(), FieldMetadata.describe(parameter));
				}
			}
			if (!taken.isEmpty()) {
				parameters.put(operation.http().method(), taken);
			}
		}
		return parameters;
	}

}
