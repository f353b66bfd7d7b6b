package dev.restkit.data.jpa;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import dev.restkit.data.jpa.ModelField.Writing;
import dev.restkit.data.jpa.ModelRepresentation.UniqueSet;
import dev.restkit.problem.Pointer;
import dev.restkit.problem.Violation;
import dev.restkit.schema.Property;
import dev.restkit.serializer.ValidatedData;
import dev.restkit.validation.ConstraintViolationDescriber;
import dev.restkit.validation.InputKind;
import dev.restkit.validation.Reading;
import dev.restkit.validation.Rule;
import dev.restkit.validation.UnknownFields;
import jakarta.persistence.EntityManager;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import org.jspecify.annotations.Nullable;

/**
 * Checks input for an entity: every field first, and only when all of them are clean what
 * concerns several, as Django REST framework does.
 */
final class ModelInputReader {

	private final ModelRepresentation representation;

	private final EntityManager entityManager;

	private final InputRules rules;

	private final UniqueCheck uniqueness;

	ModelInputReader(ModelRepresentation representation, EntityManager entityManager, InputRules rules) {
		this.representation = representation;
		this.entityManager = entityManager;
		this.rules = rules;
		this.uniqueness = new UniqueCheck(entityManager, representation);
	}

	ValidatedData read(@Nullable Object input, @Nullable Object current, boolean partial) {
		Reading reading = partial ? Reading.partial() : Reading.whole();
		Map<String, @Nullable Object> values = new LinkedHashMap<>();
		if (input instanceof Map<?, ?> map) {
			for (ModelField field : this.representation.fields()) {
				Writing writing = field.writing();
				boolean key = writing != null && writing.attribute().equals(this.representation.key().attribute());
				if (writing != null && !(key && current != null)) {
					read(field, writing, map, current, reading, values);
				}
			}
			this.rules.unknownFields().check(map, this.representation.schema(), Pointer.root(), reading);
		}
		else if (input == null) {
			reading.report(Pointer.root(), Rule.NO_DATA);
		}
		else {
			reading.report(Pointer.root(), Rule.NOT_AN_OBJECT, InputKind.of(input));
		}
		reading.check();
		checkSets(values, current, reading);
		reading.check();
		return new ValidatedData(values);
	}

	private void read(ModelField field, Writing writing, Map<?, ?> input, @Nullable Object current, Reading reading,
			Map<String, @Nullable Object> values) {
		Property property = field.property();
		Object value = input.get(property.name());
		Pointer at = Pointer.of(property.name());
		if (value == null && !input.containsKey(property.name())) {
			absent(property, writing, at, reading, values);
			return;
		}
		if (value == null) {
			if (property.nullable()) {
				values.put(writing.attribute(), null);
			}
			else {
				reading.report(at, Rule.NULL);
			}
			return;
		}
		int before = reading.count();
		Object read = writing.input().read(value, at, reading, this.entityManager);
		if (reading.count() == before && read != null) {
			check(field, writing, read, current, at, reading);
			values.put(writing.attribute(), read);
		}
	}

	private static void absent(Property property, Writing writing, Pointer at, Reading reading,
			Map<String, @Nullable Object> values) {
		if (reading.isPartial()) {
			return;
		}
		if (property.required()) {
			reading.report(at, Rule.REQUIRED);
		}
		else if (writing.initialValue() != null) {
			values.put(writing.attribute(), writing.initialValue());
		}
	}

	private void check(ModelField field, Writing writing, Object value, @Nullable Object current, Pointer at,
			Reading reading) {
		Validator validator = this.rules.validator();
		if (writing.checked() && validator != null) {
			Set<? extends ConstraintViolation<?>> found = validator.validateValue(this.representation.record(),
					field.component(), value);
			for (Violation violation : this.rules.violations().describe(found)) {
				reading.report(at, violation.code(), violation.message());
			}
			if (!found.isEmpty()) {
				return;
			}
		}
		if (writing.unique() && !isSame(writing, value, current)
				&& this.uniqueness.isTaken(Map.of(writing.attribute(), value), current)) {
			reading.report(at, Rule.UNIQUE);
		}
	}

	private static boolean isSame(Writing writing, Object value, @Nullable Object current) {
		return current != null && value.equals(writing.access().get(current));
	}

	private void checkSets(Map<String, @Nullable Object> values, @Nullable Object current, Reading reading) {
		for (UniqueSet set : this.representation.uniqueSets()) {
			Map<String, Object> combination = new LinkedHashMap<>();
			boolean changed = current == null;
			for (String attribute : set.attributes()) {
				Object stored = (current != null) ? stored(attribute, current) : null;
				Object value = values.containsKey(attribute) ? values.get(attribute) : stored;
				changed |= !Objects.equals(value, stored);
				if (value != null) {
					combination.put(attribute, value);
				}
			}
			if (changed && combination.size() == set.attributes().size()
					&& this.uniqueness.isTaken(combination, current)) {
				reading.report(Pointer.root(), Rule.UNIQUE_TOGETHER, String.join(", ", set.fields()));
			}
		}
	}

	private @Nullable Object stored(String attribute, Object current) {
		for (ModelField field : this.representation.fields()) {
			Writing writing = field.writing();
			if (writing != null && writing.attribute().equals(attribute)) {
				return writing.access().get(current);
			}
		}
		return null;
	}

	/**
	 * What holds for all input.
	 *
	 * @param unknownFields what becomes of unknown names
	 * @param validator checks what schemas cannot say, or {@code null} if there is none
	 * @param violations describes what it finds
	 */
	record InputRules(UnknownFields unknownFields, @Nullable Validator validator,
			ConstraintViolationDescriber violations) {

	}

}
