package dev.restkit.filtering;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.restkit.problem.Message;
import dev.restkit.problem.Pointer;
import dev.restkit.validation.BooleanType;
import dev.restkit.validation.Reading;
import org.jspecify.annotations.Nullable;

/**
 * Reads the value of one filter.
 */
final class ConditionReader {

	private static final BooleanType FLAG = new BooleanType();

	private final int maxInValues;

	ConditionReader(int maxInValues) {
		this.maxInValues = maxInValues;
	}

	Optional<Condition> read(FilterField field, Lookup lookup, String text, Pointer at, Reading reading) {
		List<Object> values = switch (lookup) {
			case ISNULL -> one(FLAG.read(text, at, reading));
			case IN -> several(field, text, at, reading);
			case RANGE -> range(field, text, at, reading);
			default -> one(field.type().read(text, at, reading));
		};
		return values.isEmpty() ? Optional.empty() : Optional.of(new Condition(field.attribute(), lookup, values));
	}

	private static List<Object> one(@Nullable Object value) {
		return (value != null) ? List.of(value) : List.of();
	}

	private List<Object> several(FilterField field, String text, Pointer at, Reading reading) {
		String[] parts = text.split(",", -1);
		if (parts.length > this.maxInValues) {
			reading.report(at, "invalid", Message.counted("restkit.filter.max_values", this.maxInValues,
					"Ensure there is no more than {0} value.", "Ensure there are no more than {0} values."));
			return List.of();
		}
		List<Object> values = new ArrayList<>(parts.length);
		for (String part : parts) {
			Object value = field.type().read(part.strip(), at, reading);
			if (value == null) {
				return List.of();
			}
			values.add(value);
		}
		return values;
	}

	private List<Object> range(FilterField field, String text, Pointer at, Reading reading) {
		String[] parts = text.split(",", -1);
		if (parts.length != 2) {
			reading.report(at, "invalid", Message.of("restkit.filter.range", "Enter two values separated by a comma."));
			return List.of();
		}
		Object from = field.type().read(parts[0].strip(), at, reading);
		Object to = (from != null) ? field.type().read(parts[1].strip(), at, reading) : null;
		return (from != null && to != null) ? List.of(from, to) : List.of();
	}

}
