package dev.restkit.document.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.restkit.document.DocumentedPolicies;
import dev.restkit.document.SecuritySchemeWriter;
import dev.restkit.operation.Operation;

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
		return new SecuritySchemeWriter("apiKey").write(this.policies.schemes());
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
