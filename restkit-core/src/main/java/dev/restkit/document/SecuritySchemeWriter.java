package dev.restkit.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.restkit.document.SecurityScheme.Kind;
import dev.restkit.schema.json.NeutralData;

/**
 * Writes how callers say who they are as OpenAPI and AsyncAPI have it, which differ in
 * one word.
 *
 * @param keyType what a key in a header or a cookie is called, such as {@code apiKey}
 * @since 0.1.0
 */
public record SecuritySchemeWriter(String keyType) {

	/**
	 * Write schemes.
	 * @param schemes the schemes
	 * @return the schemes by their names, as neutral data
	 */
	public Map<String, Object> write(List<SecurityScheme> schemes) {
		Map<String, Object> written = new LinkedHashMap<>();
		schemes.forEach((scheme) -> written.put(scheme.name(), write(scheme)));
		return written;
	}

	private Map<String, Object> write(SecurityScheme scheme) {
		Map<String, Object> written = switch (scheme.kind()) {
			case AUTHORIZATION -> NeutralData.map("type", "http", "scheme", scheme.detail());
			case HEADER, COOKIE ->
				NeutralData.map("type", this.keyType, "in", (scheme.kind() == Kind.HEADER) ? "header" : "cookie");
		};
		if (scheme.kind() != Kind.AUTHORIZATION) {
			written.put("name", scheme.detail());
		}
		if (scheme.description() != null) {
			written.put("description", scheme.description());
		}
		return written;
	}

}
