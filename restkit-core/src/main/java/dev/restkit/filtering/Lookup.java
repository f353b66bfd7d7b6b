package dev.restkit.filtering;

import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * How a filter compares, as in {@code ?price__gte=10} (Django's field lookups).
 *
 * @since 0.1.0
 */
public enum Lookup {

	/** Equal; what a filter without a lookup means. */
	EXACT,

	/** Equal without regard to case. */
	IEXACT,

	/** Contains. */
	CONTAINS,

	/** Contains without regard to case. */
	ICONTAINS,

	/** Starts with. */
	STARTSWITH,

	/** One of some values, separated by commas. */
	IN,

	/** Greater than. */
	GT,

	/** Greater than or equal to. */
	GTE,

	/** Less than. */
	LT,

	/** Less than or equal to. */
	LTE,

	/** Between two values, both included, separated by a comma. */
	RANGE,

	/** Whether there is no value. */
	ISNULL;

	/**
	 * The lookups of text.
	 */
	public static final Set<Lookup> TEXT = Set.of(values());

	/**
	 * The lookups of numbers, dates and times.
	 */
	public static final Set<Lookup> ORDERED = Set.of(EXACT, IN, GT, GTE, LT, LTE, RANGE, ISNULL);

	/**
	 * The lookups of choices, keys and relations.
	 */
	public static final Set<Lookup> IDENTITY = Set.of(EXACT, IN, ISNULL);

	/**
	 * The lookups of {@code true} and {@code false}.
	 */
	public static final Set<Lookup> FLAG = Set.of(EXACT, ISNULL);

	/**
	 * The lookup's name in a query.
	 * @return the name, such as {@code gte}
	 */
	public String parameter() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * The lookup of a name.
	 * @param name the name, such as {@code gte}
	 * @return the lookup, or {@code null} if there is none of that name
	 */
	public static @Nullable Lookup of(String name) {
		for (Lookup lookup : values()) {
			if (lookup.parameter().equals(name)) {
				return lookup;
			}
		}
		return null;
	}

}
