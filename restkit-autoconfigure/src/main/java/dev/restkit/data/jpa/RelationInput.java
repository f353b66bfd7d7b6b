package dev.restkit.data.jpa;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.restkit.problem.Pointer;
import dev.restkit.validation.InputKind;
import dev.restkit.validation.Reading;
import dev.restkit.validation.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Reads a relation: which objects are meant, and the objects themselves with one
 * statement.
 *
 * @param target the related entity
 * @param attribute the attribute that identifies it
 * @param style how clients name it
 * @param many whether there may be several
 */
record RelationInput(Class<?> target, String attribute, RelationStyle style, boolean many) implements FieldInput {

	private static final int MAX_ITEMS = 1000;

	@Override
	public @Nullable Object read(Object input, Pointer at, Reading reading, RelatedObjects related) {
		if (this.many) {
			return readMany(input, at, reading, related);
		}
		Object value = this.style.read(input, at, reading);
		if (value == null) {
			return null;
		}
		Object found = related.find(this.target, this.attribute, List.of(value)).get(value);
		if (found == null) {
			this.style.reportMissing(input, at, reading);
		}
		return found;
	}

	private @Nullable Object readMany(Object input, Pointer at, Reading reading, RelatedObjects related) {
		if (!(input instanceof List<?> items)) {
			reading.report(at, Rule.NOT_A_LIST, InputKind.of(input));
			return null;
		}
		if (items.size() > MAX_ITEMS) {
			reading.report(at, Rule.MAX_ITEMS, MAX_ITEMS);
			return null;
		}
		List<@Nullable Object> values = new ArrayList<>(items.size());
		Set<Object> asked = new LinkedHashSet<>();
		for (Object item : items) {
			Object value = (item != null) ? this.style.read(item, at, Reading.whole()) : null;
			values.add(value);
			if (value != null) {
				asked.add(value);
			}
		}
		Map<Object, Object> found = related.find(this.target, this.attribute, asked);
		if (asked.size() == found.size() && !values.contains(null)) {
			return asked.stream().map(found::get).toList();
		}
		report(items, values, found, at, reading);
		return null;
	}

	/**
	 * What is wrong with each item stands at the field, as in Django REST framework: in
	 * the order of the items, and once for those that are alike.
	 */
	private void report(List<?> items, List<@Nullable Object> values, Map<Object, Object> found, Pointer at,
			Reading reading) {
		Reading each = Reading.whole();
		for (int index = 0; index < items.size(); index++) {
			Object item = items.get(index);
			Object value = values.get(index);
			if (item == null) {
				each.report(at, Rule.NULL);
			}
			else if (value == null) {
				this.style.read(item, at, each);
			}
			else if (!found.containsKey(value)) {
				this.style.reportMissing(item, at, each);
			}
		}
		new LinkedHashSet<>(each.violations()).forEach(reading::report);
	}

}
