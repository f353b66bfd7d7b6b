package dev.restkit.validation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import dev.restkit.problem.Pointer;
import dev.restkit.schema.ArraySchema;
import org.jspecify.annotations.Nullable;

/**
 * Reads a list item by item.
 *
 * @since 0.1.0
 */
public final class ListType implements InputType {

	private final ArraySchema schema;

	private final InputType items;

	private final Function<List<Object>, Object> collector;

	/**
	 * Create a type.
	 * @param schema its constraints
	 * @param items reads each item
	 * @param collector turns the items into the Java type, such as a set
	 */
	public ListType(ArraySchema schema, InputType items, Function<List<Object>, Object> collector) {
		this.schema = schema;
		this.items = items;
		this.collector = collector;
	}

	@Override
	public ArraySchema schema() {
		return this.schema;
	}

	@Override
	public @Nullable Object read(Object input, Pointer at, Reading reading) {
		if (!(input instanceof List<?> list)) {
			reading.report(at, Rule.NOT_A_LIST, InputKind.of(input));
			return null;
		}
		int before = reading.count();
		checkSize(list.size(), at, reading);
		if (reading.count() > before) {
			return null;
		}
		List<Object> values = new ArrayList<>(list.size());
		Set<Object> seen = new HashSet<>();
		for (int index = 0; index < list.size(); index++) {
			Object value = readItem(list.get(index), at.child(index), reading);
			if (value != null && this.schema.unique() && !seen.add(value)) {
				reading.report(at.child(index), Rule.NOT_UNIQUE_ITEM);
			}
			if (value != null) {
				values.add(value);
			}
		}
		return (reading.count() == before) ? this.collector.apply(values) : null;
	}

	private @Nullable Object readItem(@Nullable Object item, Pointer at, Reading reading) {
		if (item == null) {
			reading.report(at, Rule.NULL);
			return null;
		}
		return this.items.read(item, at, reading);
	}

	private void checkSize(int size, Pointer at, Reading reading) {
		Integer min = this.schema.minItems();
		Integer max = this.schema.maxItems();
		if (min != null && size < min) {
			if (size == 0) {
				reading.report(at, Rule.EMPTY);
			}
			else {
				reading.report(at, Rule.MIN_ITEMS, min);
			}
		}
		else if (max != null && size > max) {
			reading.report(at, Rule.MAX_ITEMS, max);
		}
	}

}
