package dev.restkit.visibility;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

import dev.restkit.schema.FieldAudience;
import dev.restkit.schema.FieldRestriction;
import org.jspecify.annotations.Nullable;

/**
 * Which of the fields that are not for everybody one caller sees and sets. Each audience
 * is asked about once, when it first matters.
 *
 * @since 0.1.0
 */
public final class FieldAccess {

	private static final FieldAccess UNKNOWN = new FieldAccess((audience) -> false);

	private static final FieldAccess TRUSTED = new FieldAccess((audience) -> true);

	private final Predicate<FieldAudience> permitted;

	private FieldAccess(Predicate<FieldAudience> permitted) {
		this.permitted = permitted;
	}

	/**
	 * Nobody knows who calls, or nobody does: only what is for everybody.
	 * @return the access
	 */
	public static FieldAccess unknown() {
		return UNKNOWN;
	}

	/**
	 * The application itself: all fields.
	 * @return the access
	 */
	public static FieldAccess trusted() {
		return TRUSTED;
	}

	/**
	 * The access of a caller.
	 * @param permitted tells whether it belongs to an audience; asked once for each
	 * @return the access
	 */
	static FieldAccess of(Predicate<FieldAudience> permitted) {
		Map<FieldAudience, Boolean> known = new ConcurrentHashMap<>();
		return new FieldAccess((audience) -> {
			Boolean answer = known.get(audience);
			if (answer == null) {
				answer = permitted.test(audience);
				known.put(audience, answer);
			}
			return answer;
		});
	}

	/**
	 * The access of all who belong to some audiences and to no others.
	 * @param audiences the audiences
	 * @return the access
	 */
	public static FieldAccess of(Set<FieldAudience> audiences) {
		return audiences.isEmpty() ? UNKNOWN : new FieldAccess(Set.copyOf(audiences)::contains);
	}

	/**
	 * Whether the caller belongs to an audience.
	 * @param audience the audience, or {@code null} for everybody
	 * @return {@code true} if it does
	 */
	public boolean isIn(@Nullable FieldAudience audience) {
		return audience == null || this.permitted.test(audience);
	}

	/**
	 * Whether the caller belongs to all of some audiences.
	 * @param audiences the audiences
	 * @return {@code true} if it does
	 */
	public boolean isInAll(Set<FieldAudience> audiences) {
		return audiences.isEmpty() || audiences.stream().allMatch(this::isIn);
	}

	/**
	 * The audiences among some that the caller belongs to.
	 * @param audiences the audiences
	 * @return those of the caller
	 */
	public Set<FieldAudience> among(Set<FieldAudience> audiences) {
		Set<FieldAudience> own = new HashSet<>();
		audiences.stream().filter(this::isIn).forEach(own::add);
		return Set.copyOf(own);
	}

	/**
	 * Whether a field exists for the caller.
	 * @param restriction for whom it is, or {@code null} for everybody
	 * @return {@code true} if it does
	 */
	public boolean sees(@Nullable FieldRestriction restriction) {
		return restriction == null || isIn(restriction.visibleTo());
	}

	/**
	 * Whether the caller may set a field.
	 * @param restriction for whom it is, or {@code null} for everybody
	 * @return {@code true} if it may
	 */
	public boolean sets(@Nullable FieldRestriction restriction) {
		return restriction == null || (isIn(restriction.visibleTo()) && isIn(restriction.settableBy()));
	}

}
