package dev.restkit.validation;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import dev.restkit.problem.Pointer;
import dev.restkit.schema.ObjectSchema;
import dev.restkit.schema.Property;

/**
 * What becomes of names in input that nobody declared.
 *
 * @since 0.1.0
 */
public enum UnknownFields {

	/** They are ignored, as Django REST framework does. */
	IGNORE,

	/** They are reported. */
	REJECT;

	/**
	 * Look for unknown names.
	 * @param input the input
	 * @param schema the names that are known
	 * @param at where the input stands
	 * @param reading collects what is wrong
	 */
	public void check(Map<?, ?> input, ObjectSchema schema, Pointer at, Reading reading) {
		if (this == IGNORE) {
			return;
		}
		Set<Object> known = new HashSet<>();
		for (Property property : schema.properties()) {
			if (reading.fields().sees(property.restriction())) {
				known.add(property.name());
			}
		}
		for (Object name : input.keySet()) {
			if (!known.contains(name)) {
				reading.report(at.child(String.valueOf(name)), Rule.UNKNOWN_FIELD);
			}
		}
	}

}
