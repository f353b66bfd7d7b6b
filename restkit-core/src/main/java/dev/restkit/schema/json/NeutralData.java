package dev.restkit.schema.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes values what every mapper writes alike: texts, booleans, plain numbers, lists and
 * maps.
 *
 * @since 0.1.0
 */
public final class NeutralData {

	private NeutralData() {
	}

	/**
	 * Two entries in their order, open for more.
	 * @param firstKey the first name
	 * @param first the first value
	 * @param secondKey the second name
	 * @param second the second value
	 * @return the map
	 */
	public static Map<String, Object> map(String firstKey, Object first, String secondKey, Object second) {
		Map<String, Object> map = new LinkedHashMap<>();
		map.put(firstKey, first);
		map.put(secondKey, second);
		return map;
	}

	/**
	 * A value that any mapper can write.
	 * @param value the value
	 * @return the value itself if it is neutral, otherwise its text
	 */
	public static Object of(Object value) {
		if (value instanceof BigDecimal number) {
			return number(number);
		}
		if (value instanceof Collection<?> collection) {
			List<Object> list = new ArrayList<>();
			collection.forEach((item) -> list.add(of(item)));
			return list;
		}
		if (value instanceof Map<?, ?> map) {
			Map<String, Object> copy = new LinkedHashMap<>();
			map.forEach((key, item) -> copy.put(key.toString(), of(item)));
			return copy;
		}
		return (value instanceof Boolean || value instanceof Number) ? value : value.toString();
	}

	/**
	 * A number without exponent or trailing zeros.
	 * @param value the number
	 * @return a {@link Long} or {@link BigInteger} for a whole number, otherwise a
	 * {@link BigDecimal}
	 */
	static Number number(BigDecimal value) {
		BigDecimal stripped = value.stripTrailingZeros();
		if (stripped.scale() > 0) {
			return stripped;
		}
		BigInteger whole = stripped.toBigInteger();
		return (whole.bitLength() < Long.SIZE) ? (Number) whole.longValue() : whole;
	}

}
