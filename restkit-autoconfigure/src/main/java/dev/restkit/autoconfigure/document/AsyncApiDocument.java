package dev.restkit.autoconfigure.document;

import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import dev.restkit.document.asyncapi.AsyncApiWriter;
import dev.restkit.document.asyncapi.ServerAddress;
import dev.restkit.web.ShownOperation;
import dev.restkit.representation.ApplicationUrl;
import dev.restkit.web.docs.DocumentSource;
import dev.restkit.web.docs.DocumentedApi;

/**
 * Supplies the AsyncAPI document of the application. Servers have hosts there, so that
 * those who find the application under one host have another document than those who find
 * it under another.
 *
 * @param api what it describes
 * @param server the path at which the API's paths start; empty for the root
 * @param url where the caller finds the application
 */
record AsyncApiDocument(DocumentedApi api, Supplier<String> server, ApplicationUrl url) implements DocumentSource {

	@Override
	public Map<String, Object> of(Set<ShownOperation> shown) {
		return new AsyncApiWriter().write(this.api.of(shown), ServerAddress.of(variant(), this.server.get()));
	}

	@Override
	public String variant() {
		return this.url.current().base();
	}

}
