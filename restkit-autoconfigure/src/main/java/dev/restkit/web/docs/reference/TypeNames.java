package dev.restkit.web.docs.reference;

import dev.restkit.schema.ArraySchema;
import dev.restkit.schema.BooleanSchema;
import dev.restkit.schema.MapSchema;
import dev.restkit.schema.NumberSchema;
import dev.restkit.schema.ObjectSchema;
import dev.restkit.schema.OneOrManySchema;
import dev.restkit.schema.ReferenceSchema;
import dev.restkit.schema.RelationSchema;
import dev.restkit.schema.Schema;
import dev.restkit.schema.StringSchema;
import dev.restkit.schema.UnionSchema;

/**
 * Says of a shape what it is.
 */
final class TypeNames {

	private TypeNames() {
	}

	static TypeView of(Schema schema) {
		if (schema instanceof ReferenceSchema reference) {
			return named(reference.name());
		}
		if (schema instanceof ObjectSchema object) {
			return named(object.name());
		}
		if (schema instanceof UnionSchema union) {
			return named(union.name());
		}
		if (schema instanceof ArraySchema array) {
			return of(array.items()).within("list of ");
		}
		if (schema instanceof MapSchema map) {
			return of(map.values()).within("map of ");
		}
		if (schema instanceof OneOrManySchema either) {
			return of(either.one()).followedBy(", or a list of at most " + either.maxItems());
		}
		if (schema instanceof RelationSchema relation) {
			return relation(relation);
		}
		return TypeView.of(scalar(schema));
	}

	private static TypeView relation(RelationSchema relation) {
		if (relation.isLink()) {
			return TypeView.of("link to a " + relation.model());
		}
		String name = (relation.attribute() != null) ? relation.attribute() : "key";
		return of(relation.identifier()).followedBy(", the " + name + " of a " + relation.model());
	}

	private static TypeView named(String name) {
		return new TypeView("", name, "");
	}

	private static String scalar(Schema schema) {
		if (schema instanceof StringSchema text) {
			return text.isFile() ? "file" : (text.format() != null) ? "string (" + text.format() + ")" : "string";
		}
		if (schema instanceof NumberSchema number) {
			String type = number.isText() ? "string" : number.integer() ? "integer" : "number";
			return (number.format() != null) ? type + " (" + number.format() + ")" : type;
		}
		return (schema instanceof BooleanSchema) ? "boolean" : "any value";
	}

}
