package dev.restkit.document;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import dev.restkit.operation.Operation;
import dev.restkit.operation.OperationRegistry;
import dev.restkit.schema.ReferenceSchema;
import dev.restkit.schema.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The whole API described once, before any syntax. Its operations are those of the
 * catalogue that are not hidden; every named object in their shapes is a
 * {@link ReferenceSchema} to one of {@link #schemas()}, where read-only, write-only and
 * required properties are already those of its use.
 *
 * @param title the name of the API
 * @param version the version of the API
 * @param description what it is for, in Markdown, or {@code null}
 * @param operations the operations, in the order of the catalogue
 * @param schemas the components, by their names, sorted
 * @param problemMediaType the media type of a problem as JSON
 * @param policies who may call the operations, and how often
 * @param groups what the groups of operations are about, in Markdown, by their names
 * @param live which results can be watched
 * @since 0.1.0
 */
public record ApiDocument(String title, String version, @Nullable String description, List<Operation> operations,
		Map<String, Schema> schemas, String problemMediaType, DocumentedPolicies policies, Map<String, String> groups,
		DocumentedLive live) {

	public ApiDocument {
		operations = List.copyOf(operations);
		schemas = Collections.unmodifiableMap(new TreeMap<>(schemas));
		groups = Map.copyOf(groups);
	}

	/**
	 * Describe a catalogue.
	 * @param title the name of the API
	 * @param version the version of the API
	 * @param description what it is for, or {@code null}
	 * @param catalogue all that the API can do
	 * @return the document
	 */
	public static ApiDocument of(String title, String version, @Nullable String description,
			OperationRegistry catalogue) {
		return of(title, version, description, catalogue, ProblemSchemas.problem());
	}

	/**
	 * Describe a catalogue whose problems have a shape of their own.
	 * @param title the name of the API
	 * @param version the version of the API
	 * @param description what it is for, or {@code null}
	 * @param catalogue all that the API can do
	 * @param problems the shapes of what goes wrong
	 * @return the document
	 */
	public static ApiDocument of(String title, String version, @Nullable String description,
			OperationRegistry catalogue, ProblemSchemas problems) {
		List<Operation> shown = catalogue.operations()
			.stream()
			.filter((operation) -> !operation.documentation().hidden())
			.toList();
		ComponentSchemas components = ComponentSchemas
			.of(shown.stream().map(Operation::all).flatMap(List::stream).toList(), problems);
		List<Operation> operations = shown.stream().map(components::describe).toList();
		return new ApiDocument(title, version, description, operations, components.schemas(), problems.mediaType(),
				DocumentedPolicies.none(), Map.of(), DocumentedLive.none());
	}

	/**
	 * The same document of an API that has policies.
	 * @param others the policies
	 * @return the document
	 */
	public ApiDocument withPolicies(DocumentedPolicies others) {
		return new ApiDocument(this.title, this.version, this.description, this.operations, this.schemas,
				this.problemMediaType, others, this.groups, this.live);
	}

	/**
	 * The same document of an API whose groups are described.
	 * @param descriptions Markdown by the names of the groups
	 * @return the document
	 */
	public ApiDocument withGroups(Map<String, String> descriptions) {
		return new ApiDocument(this.title, this.version, this.description, this.operations, this.schemas,
				this.problemMediaType, this.policies, descriptions, this.live);
	}

	/**
	 * The same document of an API some of whose results can be watched.
	 * @param results which these are
	 * @return the document
	 */
	public ApiDocument withLive(DocumentedLive results) {
		return new ApiDocument(this.title, this.version, this.description, this.operations, this.schemas,
				this.problemMediaType, this.policies, this.groups, results);
	}

	/**
	 * The same document where variants of an operation are operations of their own, for
	 * those who show an operation by its id, not by its method and path.
	 * @return the document
	 */
	public ApiDocument withVariantsApart() {
		if (this.operations.stream().allMatch((operation) -> operation.variants().isEmpty())) {
			return this;
		}
		List<Operation> apart = this.operations.stream()
			.map(Operation::all)
			.flatMap(List::stream)
			.map((operation) -> operation.withVariants(List.of()))
			.toList();
		return new ApiDocument(this.title, this.version, this.description, apart, this.schemas, this.problemMediaType,
				this.policies, this.groups, this.live);
	}

	/**
	 * The shape of what goes wrong.
	 * @return a reference to the component of {@link dev.restkit.problem.Problem}
	 */
	public ReferenceSchema problem() {
		return new ReferenceSchema(ProblemSchemas.PROBLEM);
	}

	/**
	 * The operations by their groups.
	 * @return the sections, in the order in which the catalogue first names them
	 */
	public List<Section> sections() {
		return this.operations.stream()
			.collect(Collectors.groupingBy(Operation::group, LinkedHashMap::new, Collectors.toList()))
			.entrySet()
			.stream()
			.map((group) -> new Section(group.getKey(), this.groups.get(group.getKey()), group.getValue()))
			.toList();
	}

}
