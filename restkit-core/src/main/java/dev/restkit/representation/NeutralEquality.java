package dev.restkit.representation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Equality as JSON has it: numbers by value, objects whatever the order of their members.
 */
final class NeutralEquality {

	private NeutralEquality() {
	}

	static boolean areEqual(@Nullable Object one, @Nullable Object other) {
		if (one instanceof Number first && other instanceof Number second) {
			return areEqual(first, second);
		}
		if (one instanceof List<?> first && other instanceof List<?> second) {
			return areEqual(first, second);
		}
		if (one instanceof Map<?, ?> first && other instanceof Map<?, ?> second) {
			return first.keySet().equals(second.keySet())
					&& first.keySet().stream().allMatch((key) -> areEqual(first.get(key), second.get(key)));
		}
		return Objects.equals(one, other);
	}

	private static boolean areEqual(List<?> first, List<?> second) {
		if (first.size() != second.size()) {
			return false;
		}
		Iterator<?> others = second.iterator();
		for (Object item : first) {
			if (!areEqual(item, others.next())) {
				return false;
			}
		}
		return true;
	}

	private static boolean areEqual(Number first, Number second) {
		if (!isFinite(first) || !isFinite(second)) {
			return first.equals(second);
		}
		return decimal(first).compareTo(decimal(second)) == 0;
	}

	/**
	 * Whether JSON can write the number: the others are a {@code Double} or
	 * {@code Float}.
	 */
	private static boolean isFinite(Number number) {
		return !(number instanceof Double || number instanceof Float) || Double.isFinite(number.doubleValue());
	}

	private static BigDecimal decimal(Number number) {
		if (number instanceof BigDecimal decimal) {
			return decimal;
		}
		return (number instanceof BigInteger integer) ? new BigDecimal(integer) : new BigDecimal(number.toString());
	}

}
