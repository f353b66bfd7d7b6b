package dev.restkit.web.docs.reference;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Collects the names of all fields that a reader finds in a part of the documentation, so
 * that it can be searched where it is not on the page.
 */
final class FieldNames {

	private final Set<String> names = new LinkedHashSet<>();

	private FieldNames() {
	}

	/**
	 * The names in an operation.
	 * @param operation the operation
	 * @return the names, each once, with blanks between them
	 */
	static String of(OperationView operation) {
		FieldNames found = new FieldNames();
		operation.parameters().forEach((place) -> found.add(place.members()));
		if (operation.body() != null) {
			found.add(operation.body().members());
		}
		if (operation.answer().body() != null) {
			found.add(operation.answer().body().members());
		}
		operation.answer().headers().forEach((header) -> found.names.add(header.name()));
		return found.text();
	}

	/**
	 * The names in a schema.
	 * @param schema the schema
	 * @return the names, each once, with blanks between them
	 */
	static String of(SchemaView schema) {
		FieldNames found = new FieldNames();
		found.add(schema.members());
		schema.variants().forEach((variant) -> found.names.add(variant.value()));
		return found.text();
	}

	private void add(List<MemberView> members) {
		for (MemberView member : members) {
			this.names.add(member.name());
			add(member.members());
		}
	}

	private String text() {
		return String.join(" ", this.names);
	}

}
