package dev.restkit.autoconfigure.document;

import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import dev.restkit.document.ApiDocument;
import dev.restkit.document.DocumentedLive;
import dev.restkit.document.DocumentedPolicies;
import dev.restkit.document.ProblemSchemas;
import dev.restkit.operation.OperationRegistry;
import dev.restkit.web.ShownOperation;
import dev.restkit.web.docs.DocumentationSettings;
import dev.restkit.web.docs.DocumentedApi;

/**
 * Describes the application. The catalogue is asked for only then, because it is not
 * there before all singletons are.
 *
 * @param settings what is said about the API as a whole
 * @param operations the catalogue
 * @param problems the shapes of what goes wrong
 * @param groups what the groups of operations are about
 * @param policies who may call the operations, and how often
 * @param live which results can be watched
 */
record CatalogueDocument(DocumentationSettings settings, ShownCatalogue operations, ProblemSchemas problems,
		Supplier<DocumentedPolicies> policies, Supplier<Map<String, String>> groups,
		Supplier<DocumentedLive> live) implements DocumentedApi {

	@Override
	public ApiDocument of(Set<ShownOperation> shown) {
		OperationRegistry visible = OperationRegistry.of(this.operations.of(shown));
		return ApiDocument
			.of(this.settings.title(), this.settings.version(), this.settings.description(), visible, this.problems)
			.withPolicies(this.policies.get())
			.withGroups(this.groups.get())
			.withLive(this.live.get());
	}

}
