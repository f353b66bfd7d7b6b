package dev.restkit.web.docs.reference;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

import dev.restkit.schema.ObjectSchema;
import dev.restkit.schema.Schema;
import dev.restkit.schema.UnionSchema;

/**
 * Makes the views of named schemas.
 */
final class SchemaViews {

	private final Map<String, Schema> schemas;

	private final HelpTexts help;

	private final boolean brief;

	private final Structures structures;

	/**
	 * Create views.
	 * @param schemas the schemas by their names
	 * @param help turns descriptions into HTML
	 * @param brief whether structures are but outlined, because there are many
	 */
	SchemaViews(Map<String, Schema> schemas, HelpTexts help, boolean brief) {
		this.schemas = schemas;
		this.help = help;
		this.brief = brief;
		this.structures = new Structures(schemas, brief ? new HelpTexts(UnaryOperator.identity()) : help);
	}

	List<SchemaView> all() {
		return this.schemas.entrySet().stream().map((schema) -> of(schema.getKey(), schema.getValue())).toList();
	}

	private SchemaView of(String name, Schema schema) {
		if (schema instanceof UnionSchema union) {
			return new SchemaView(name, null, List.of(), null, List.of(), union.discriminator(),
					union.members()
						.entrySet()
						.stream()
						.map((member) -> new SchemaView.VariantView(member.getKey(), TypeNames.of(member.getValue())))
						.toList());
		}
		List<MemberView> members = (schema instanceof ObjectSchema object) ? this.structures.of(object) : List.of();
		String text = (schema instanceof ObjectSchema object) ? this.help.of(object.description()) : null;
		if (!this.brief || members.isEmpty()) {
			return new SchemaView(name, text, members, null, List.of(), null, List.of());
		}
		List<String> mentioned = members.stream()
			.map((member) -> member.type().schema())
			.filter(Objects::nonNull)
			.distinct()
			.toList();
		return new SchemaView(name, text, List.of(), Outline.of(members), mentioned, null, List.of());
	}

}
