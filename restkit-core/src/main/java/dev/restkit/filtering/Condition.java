package dev.restkit.filtering;

import java.util.List;

/**
 * One comparison that the objects of a list must stand.
 *
 * @param attribute what is compared
 * @param lookup how it is compared
 * @param values what it is compared with: one value, two for a range, any number for
 * {@link Lookup#IN}
 * @since 0.1.0
 */
public record Condition(String attribute, Lookup lookup, List<Object> values) {

	public Condition {
		values = List.copyOf(values);
	}

	/**
	 * The only, or the first value.
	 * @return the value
	 */
	public Object value() {
		return this.values.get(0);
	}

}
