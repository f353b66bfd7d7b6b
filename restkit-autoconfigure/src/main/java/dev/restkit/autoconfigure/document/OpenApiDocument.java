package dev.restkit.autoconfigure.document;

import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import dev.restkit.document.ApiDocument;
import dev.restkit.document.DocumentedPolicies;
import dev.restkit.document.ProblemSchemas;
import dev.restkit.document.openapi.OpenApiWriter;
import dev.restkit.operation.OperationId;
import dev.restkit.operation.OperationRegistry;
import dev.restkit.web.docs.DocumentSource;
import dev.restkit.web.docs.DocumentationSettings;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.util.function.SingletonSupplier;

/**
 * Supplies the OpenAPI document of the application. The catalogue is asked for only then,
 * because it is not there before all singletons are.
 */
final class OpenApiDocument implements DocumentSource {

	private final DocumentationSettings settings;

	private final ObjectProvider<OperationRegistry> operations;

	private final ProblemSchemas problems;

	private final Supplier<String> server;

	private final Supplier<DocumentedPolicies> policies;

	private final Supplier<Map<String, String>> groups;

	/**
	 * Create a document.
	 * @param settings what it says about the API as a whole
	 * @param operations the catalogue
	 * @param problems the shapes of what goes wrong
	 * @param policies who may call the operations, and how often
	 * @param groups what the groups of operations are about; asked for once
	 * @param server the path at which the API's paths start; empty for the root
	 */
	OpenApiDocument(DocumentationSettings settings, ObjectProvider<OperationRegistry> operations,
			ProblemSchemas problems, Supplier<DocumentedPolicies> policies, Supplier<Map<String, String>> groups,
			Supplier<String> server) {
		this.groups = SingletonSupplier.of(groups);
		this.policies = policies;
		this.problems = problems;
		this.settings = settings;
		this.operations = operations;
		this.server = server;
	}

	@Override
	public Map<String, Object> of(Set<OperationId> shown) {
		OperationRegistry visible = OperationRegistry.of(this.operations.getObject()
			.operations()
			.stream()
			.filter((operation) -> shown.contains(operation.id()))
			.toList());
		ApiDocument document = ApiDocument
			.of(this.settings.title(), this.settings.version(), this.settings.description(), visible, this.problems)
			.withPolicies(this.policies.get())
			.withGroups(this.groups.get());
		String start = this.server.get();
		return new OpenApiWriter().write(document, start.isEmpty() ? "/" : start);
	}

}
