package dev.restkit.document.asyncapi;

import java.util.List;
import java.util.Map;

import dev.restkit.document.DocumentedPolicies;
import dev.restkit.document.SecuritySchemeWriter;
import dev.restkit.operation.OperationId;

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
		return new SecuritySchemeWriter("httpApiKey").write(this.policies.schemes());
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
