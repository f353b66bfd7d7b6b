package dev.restkit.data.jpa;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

import dev.restkit.problem.Pointer;
import dev.restkit.serializer.ValidatedData;
import dev.restkit.validation.ConstraintViolationDescriber;
import dev.restkit.validation.Reading;
import dev.restkit.validation.UnknownFields;
import jakarta.persistence.EntityManager;
import jakarta.validation.Validator;
import org.jspecify.annotations.Nullable;

/**
 * Checks input for an entity: every field first, and only when all of them are clean what
 * concerns several, as Django REST framework does.
 */
final class ModelInputReader {

	private final ModelRepresentation representation;

	private final InputRules rules;

	private final UniqueCheck uniqueness;

	ModelInputReader(ModelRepresentation representation, EntityManager entityManager, InputRules rules) {
		this.representation = representation;
		this.rules = rules;
		this.uniqueness = new UniqueCheck(entityManager, representation);
	}

	ValidatedData read(@Nullable Object input, @Nullable Object current, Reading reading, RelatedObjects related) {
		ValidatedData data = new ObjectReading(this.representation, this.rules, this.uniqueness, related, reading)
			.read(input, current, Pointer.root());
		reading.check();
		return data;
	}

	/**
	 * Check the input of several new objects, which must be unique among themselves as
	 * well.
	 * @param items the input of each
	 * @param reading collects what is wrong
	 * @param related what they may refer to
	 * @return the values of each
	 */
	List<ValidatedData> readAll(List<?> items, Reading reading, RelatedObjects related) {
		TakenValues taken = new TakenValues(this.uniqueness, new HashSet<>());
		List<ValidatedData> all = new ArrayList<>(items.size());
		for (int index = 0; index < items.size(); index++) {
			all.add(new ObjectReading(this.representation, this.rules, taken, related, reading).read(items.get(index),
					null, Pointer.root().child(index)));
		}
		reading.check();
		return all;
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
