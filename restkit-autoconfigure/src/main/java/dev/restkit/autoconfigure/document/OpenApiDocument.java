package dev.restkit.autoconfigure.document;

import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import dev.restkit.document.openapi.OpenApiWriter;
import dev.restkit.web.ShownOperation;
import dev.restkit.web.docs.DocumentSource;
import dev.restkit.web.docs.DocumentedApi;

/**
 * Supplies the OpenAPI document of the application.
 *
 * @param api what it describes
 * @param server the path at which the API's paths start; empty for the root
 */
record OpenApiDocument(DocumentedApi api, Supplier<String> server) implements DocumentSource {

	@Override
	public Map<String, Object> of(Set<ShownOperation> shown) {
		String start = this.server.get();
		return new OpenApiWriter().write(this.api.of(shown), start.isEmpty() ? "/" : start);
	}

}
