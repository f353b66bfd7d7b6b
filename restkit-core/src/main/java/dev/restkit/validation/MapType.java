package dev.restkit.validation;

import java.util.LinkedHashMap;
import java.util.Map;

import dev.restkit.problem.Pointer;
import dev.restkit.schema.MapSchema;
import org.jspecify.annotations.Nullable;

/**
 * Reads an object whose names are not known beforehand.
 *
 * @since 0.1.0
 */
public final class MapType implements InputType {

	private final MapSchema schema;

	private final InputType values;

	/**
	 * Create a type.
	 * @param values reads each value
	 */
	public MapType(InputType values) {
		this.schema = new MapSchema(values.schema());
		this.values = values;
	}

	@Override
	public MapSchema schema() {
		return this.schema;
	}

	@Override
	public @Nullable Object read(Object input, Pointer at, Reading reading) {
		if (!(input instanceof Map<?, ?> map)) {
			reading.report(at, Rule.NOT_A_DICTIONARY, InputKind.of(input));
			return null;
		}
		int before = reading.count();
		Map<String, @Nullable Object> read = new LinkedHashMap<>();
		map.forEach((name, value) -> {
			Pointer child = at.child(String.valueOf(name));
			String key = TextRules.text(String.valueOf(name), child, reading);
			if (key != null) {
				read.put(key, (value != null) ? this.values.read(value, child, reading) : null);
			}
		});
		return (reading.count() == before) ? read : null;
	}

}
