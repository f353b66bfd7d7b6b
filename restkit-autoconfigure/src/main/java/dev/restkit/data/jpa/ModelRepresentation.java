package dev.restkit.data.jpa;

import java.lang.invoke.MethodHandle;
import java.util.List;
import java.util.Set;

import dev.restkit.schema.FieldAudience;
import dev.restkit.schema.ObjectSchema;
import dev.restkit.validation.InputType;
import dev.restkit.visibility.RestrictedSchemas;
import jakarta.persistence.metamodel.EntityType;

/**
 * How a record represents an entity, read once at start-up.
 *
 * @param entity the entity
 * @param record the record
 * @param schema what clients see
 * @param fields its fields, in declaration order
 * @param projection what is read of the entity for it; the primary key is its first
 * column
 * @param key the entity's primary key
 * @param constructor makes a new entity
 * @param uniqueSets attributes that no two objects may have in common
 */
record ModelRepresentation(EntityType<?> entity, Class<?> record, ObjectSchema schema, List<ModelField> fields,
		Projection projection, Key key, MethodHandle constructor, List<UniqueSet> uniqueSets) {

	ModelRepresentation {
		fields = List.copyOf(fields);
		uniqueSets = List.copyOf(uniqueSets);
	}

	/**
	 * The audiences that fields are for, nested ones included.
	 * @return the audiences; none if all fields are for everybody
	 */
	Set<FieldAudience> audiences() {
		return RestrictedSchemas.audiencesOf(this.schema);
	}

	/**
	 * A primary key.
	 *
	 * @param attribute its attribute
	 * @param type reads it
	 * @param access gets it
	 */
	record Key(String attribute, InputType type, AttributeAccess access) {

	}

	/**
	 * Attributes that are unique together.
	 *
	 * @param fields the fields as clients see them
	 * @param attributes the attributes
	 */
	record UniqueSet(List<String> fields, List<String> attributes) {

	}

}
