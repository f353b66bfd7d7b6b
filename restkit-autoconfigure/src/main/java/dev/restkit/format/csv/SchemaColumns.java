package dev.restkit.format.csv;

import java.util.HashSet;
import java.util.Set;

import dev.restkit.schema.AnySchema;
import dev.restkit.schema.ArraySchema;
import dev.restkit.schema.BooleanSchema;
import dev.restkit.schema.MapSchema;
import dev.restkit.schema.NumberSchema;
import dev.restkit.schema.ObjectSchema;
import dev.restkit.schema.OneOrManySchema;
import dev.restkit.schema.Property;
import dev.restkit.schema.RelationSchema;
import dev.restkit.schema.Schema;
import dev.restkit.schema.StringSchema;
import dev.restkit.schema.UnionSchema;
import org.jspecify.annotations.Nullable;

/**
 * Finds the columns of a schema: what clients may send only has none. A union has the
 * columns of all its members; what refers to itself is one cell.
 */
final class SchemaColumns {

	private final Set<String> open = new HashSet<>();

	private SchemaColumns() {
	}

	/**
	 * The table of a schema.
	 * @param schema a list, a page, or one row
	 * @return the table; without columns where the schema does not tell them
	 */
	static CsvTable table(Schema schema) {
		Schema results = results(schema);
		Schema rows = (results != null) ? results : schema;
		CsvColumn root = new CsvColumn();
		Schema row = (rows instanceof ArraySchema array) ? array.items() : rows;
		if (!(row instanceof AnySchema) && !(row instanceof MapSchema)) {
			new SchemaColumns().add(root, row);
		}
		return CsvTable.of(root, results != null);
	}

	/**
	 * The list in the envelope of a page, or {@code null} if this is no page.
	 */
	private static @Nullable Schema results(Schema schema) {
		if (!(schema instanceof ObjectSchema object)) {
			return null;
		}
		Schema results = null;
		for (Property property : object.properties()) {
			if (!PageEnvelope.has(property.name())) {
				return null;
			}
			if (property.name().equals(PageEnvelope.RESULTS)) {
				results = property.schema();
			}
		}
		return (object.properties().size() > 1 && results instanceof ArraySchema) ? results : null;
	}

	private void add(CsvColumn column, Schema schema) {
		if (schema instanceof ObjectSchema object) {
			object(column, object);
		}
		else if (schema instanceof UnionSchema union) {
			union(column, union);
		}
		else if (schema instanceof OneOrManySchema either) {
			add(column, either.one());
		}
		else if (schema instanceof ArraySchema array && isScalar(array.items())) {
			column.holdsList();
		}
		else {
			column.holdsText();
		}
	}

	private void object(CsvColumn column, ObjectSchema object) {
		if (!this.open.add(object.name())) {
			column.holdsText();
			return;
		}
		for (Property property : object.properties()) {
			if (!property.writeOnly()) {
				add(column.child(property.name()), property.schema());
			}
		}
		this.open.remove(object.name());
	}

	private void union(CsvColumn column, UnionSchema union) {
		if (!this.open.add(union.name())) {
			column.holdsText();
			return;
		}
		column.child(union.discriminator()).holdsText();
		union.members().values().forEach((member) -> add(column, member));
		this.open.remove(union.name());
	}

	private static boolean isScalar(Schema schema) {
		return schema instanceof StringSchema || schema instanceof NumberSchema || schema instanceof BooleanSchema
				|| schema instanceof RelationSchema;
	}

}
