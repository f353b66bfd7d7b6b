package dev.restkit.document.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.restkit.document.DocumentedPolicies;
import dev.restkit.document.SecurityScheme.Kind;
import dev.restkit.document.SecurityScheme;
import dev.restkit.operation.Operation;
import dev.restkit.schema.json.NeutralData;

/**
 * Writes how callers say who they are, and where they have to.
 *
 * @param policies what is known of it
 */
record SecurityWriter(DocumentedPolicies policies) {

	private static final String DESCRIPTION = "description";

	/**
	 * Write the security schemes.
	 * @return the schemes by their names
	 */
	Map<String, Object> schemes() {
		Map<String, Object> schemes = new LinkedHashMap<>();
		this.policies.schemes().forEach((scheme) -> schemes.put(scheme.name(), scheme(scheme)));
		return schemes;
	}

	private static Map<String, Object> scheme(SecurityScheme scheme) {
		Map<String, Object> written = switch (scheme.kind()) {
			case AUTHORIZATION -> NeutralData.map("type", "http", "scheme", scheme.detail());
			case HEADER, COOKIE ->
				NeutralData.map("type", "apiKey", "in", (scheme.kind() == Kind.HEADER) ? "header" : "cookie");
		};
		if (scheme.kind() != Kind.AUTHORIZATION) {
			written.put("name", scheme.detail());
		}
		if (scheme.description() != null) {
			written.put(DESCRIPTION, scheme.description());
		}
		return written;
	}

	/**
	 * Write what an operation asks of its caller: one of the schemes.
	 * @param operation the operation
	 * @return the requirements; empty for nothing
	 */
	List<Object> of(Operation operation) {
		if (!this.policies.guarded().containsKey(operation.id())) {
			return List.of();
		}
		List<Object> requirements = new ArrayList<>();
		this.policies.schemes().forEach((scheme) -> requirements.add(Map.of(scheme.name(), List.of())));
		return requirements;
	}

}
