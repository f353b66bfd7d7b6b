package dev.restkit.document.asyncapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.restkit.document.DocumentedPolicies;
import dev.restkit.document.SecurityScheme;
import dev.restkit.document.SecurityScheme.Kind;
import dev.restkit.operation.OperationId;
import dev.restkit.schema.json.NeutralData;

/**
 * Writes how callers say who they are, and where they have to.
 *
 * @param policies what is known of it
 */
record SecurityWriter(DocumentedPolicies policies) {

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
				NeutralData.map("type", "httpApiKey", "in", (scheme.kind() == Kind.HEADER) ? "header" : "cookie");
		};
		if (scheme.kind() != Kind.AUTHORIZATION) {
			written.put("name", scheme.detail());
		}
		if (scheme.description() != null) {
			written.put("description", scheme.description());
		}
		return written;
	}

	/**
	 * Write what an operation asks of its caller: one of the schemes.
	 * @param id the operation
	 * @return references to the schemes; none for nothing
	 */
	List<Object> of(OperationId id) {
		if (!this.policies.guarded().containsKey(id)) {
			return List.of();
		}
		return this.policies.schemes().stream().map((scheme) -> reference(scheme.name())).toList();
	}

	private static Object reference(String name) {
		return Map.of("$ref", "#/components/securitySchemes/" + name);
	}

}
