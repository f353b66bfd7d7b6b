package dev.restkit.data.jpa;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import dev.restkit.data.jpa.ModelField.Writing;
import dev.restkit.data.jpa.ModelInputReader.InputRules;
import dev.restkit.data.jpa.ModelRepresentation.UniqueSet;
import dev.restkit.problem.Pointer;
import dev.restkit.problem.Violation;
import dev.restkit.schema.Property;
import dev.restkit.serializer.ValidatedData;
import dev.restkit.validation.InputKind;
import dev.restkit.validation.Reading;
import dev.restkit.validation.Rule;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import org.jspecify.annotations.Nullable;

/**
 * One reading of the input of one object.
 */
final class ObjectReading {

	private final ModelRepresentation representation;

	private final InputRules rules;

	private final Uniqueness uniqueness;

	private final RelatedObjects related;

	private final Reading reading;

	private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

	private @Nullable Object fresh;

	ObjectReading(ModelRepresentation representation, InputRules rules, Uniqueness uniqueness, RelatedObjects related,
			Reading reading) {
		this.representation = representation;
		this.rules = rules;
		this.uniqueness = uniqueness;
		this.related = related;
		this.reading = reading;
	}

	/**
	 * Read the input. What is wrong is reported, not thrown.
	 * @param input neutral data
	 * @param current the object that is to be changed, or {@code null} for a new one
	 * @param at where the input stands
	 * @return the values that are right
	 */
	ValidatedData read(@Nullable Object input, @Nullable Object current, Pointer at) {
		int before = this.reading.count();
		if (input instanceof Map<?, ?> map) {
			for (ModelField field : this.representation.fields()) {
				Writing writing = field.writing();
				boolean key = writing != null && writing.attribute().equals(this.representation.key().attribute());
				boolean settable = this.reading.fields().sets(field.property().restriction());
				if (writing != null && settable && !(key && current != null)) {
					read(field, writing, map, current, at.child(field.property().name()));
				}
			}
			this.rules.unknownFields().check(map, this.representation.schema(), at, this.reading);
		}
		else if (input == null) {
			this.reading.report(at, Rule.NO_DATA);
		}
		else {
			this.reading.report(at, Rule.NOT_AN_OBJECT, InputKind.of(input));
		}
		if (this.reading.count() == before) {
			checkSets(current, at);
		}
		return new ValidatedData(this.values);
	}

	private void read(ModelField field, Writing writing, Map<?, ?> input, @Nullable Object current, Pointer at) {
		Property property = field.property();
		Object value = input.get(property.name());
		if (value == null && !input.containsKey(property.name())) {
			absent(property, writing, at);
			return;
		}
		if (value == null) {
			if (property.nullable()) {
				this.values.put(writing.attribute(), null);
			}
			else {
				this.reading.report(at, Rule.NULL);
			}
			return;
		}
		int before = this.reading.count();
		Object read = writing.input().read(value, at, this.reading, this.related);
		if (this.reading.count() == before && read != null) {
			check(field, writing, read, current, at);
			this.values.put(writing.attribute(), read);
		}
	}

	private void absent(Property property, Writing writing, Pointer at) {
		if (this.reading.isPartial()) {
			return;
		}
		if (property.required()) {
			this.reading.report(at, Rule.REQUIRED);
		}
		else if (writing.initialized()) {
			this.values.put(writing.attribute(), initialValue(writing));
		}
	}

	/**
	 * The default of an attribute, from an object made for this input: defaults such as a
	 * random UUID or the time differ from object to object.
	 */
	private @Nullable Object initialValue(Writing writing) {
		Object created = this.fresh;
		if (created == null) {
			created = AttributeAccess.instantiate(this.representation.constructor());
			this.fresh = created;
		}
		Object value = writing.access().get(created);
		return (value instanceof Collection<?> collection) ? List.copyOf(collection) : value;
	}

	private void check(ModelField field, Writing writing, Object value, @Nullable Object current, Pointer at) {
		Validator validator = this.rules.validator();
		if (writing.checked() && validator != null) {
			Set<? extends ConstraintViolation<?>> found = validator.validateValue(this.representation.record(),
					field.component(), value);
			for (Violation violation : this.rules.violations().describe(found)) {
				this.reading.report(at, violation.code(), violation.message());
			}
			if (!found.isEmpty()) {
				return;
			}
		}
		if (writing.unique() && !isSame(writing, value, current)
				&& this.uniqueness.isTaken(Map.of(writing.attribute(), value), current)) {
			this.reading.report(at, Rule.UNIQUE);
		}
	}

	private static boolean isSame(Writing writing, Object value, @Nullable Object current) {
		return current != null && value.equals(writing.access().get(current));
	}

	private void checkSets(@Nullable Object current, Pointer at) {
		for (UniqueSet set : this.representation.uniqueSets()) {
			if (isSecret(set)) {
				continue;
			}
			Map<String, Object> combination = new LinkedHashMap<>();
			boolean changed = current == null;
			for (String attribute : set.attributes()) {
				Object stored = (current != null) ? stored(attribute, current) : null;
				Object value = this.values.containsKey(attribute) ? this.values.get(attribute) : stored;
				changed |= !Objects.equals(value, stored);
				if (value != null) {
					combination.put(attribute, value);
				}
			}
			if (changed && combination.size() == set.attributes().size()
					&& this.uniqueness.isTaken(combination, current)) {
				this.reading.report(at, Rule.UNIQUE_TOGETHER, String.join(", ", set.fields()));
			}
		}
	}

	/**
	 * What is said of fields that are unique together would tell of one that does not
	 * exist for the caller. The database refuses it all the same.
	 */
	private boolean isSecret(UniqueSet set) {
		return this.representation.fields()
			.stream()
			.map(ModelField::property)
			.anyMatch((property) -> property.restriction() != null
					&& !this.reading.fields().sees(property.restriction()) && set.fields().contains(property.name()));
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

}
