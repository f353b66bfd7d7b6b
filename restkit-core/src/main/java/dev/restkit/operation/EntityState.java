package dev.restkit.operation;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What tells whether somebody's copy of a value is still current. A wire turns it into
 * what its clients compare: HTTP into {@code ETag} and {@code Last-Modified}.
 *
 * @param version a text that is another one whenever the value is, known without looking
 * at the value; {@code null} where only the value itself tells
 * @param weak whether copies need only mean the same, rather than be the same
 * @param lastModified when the value was last changed, or {@code null} where nobody says
 * @since 0.1.0
 */
public record EntityState(@Nullable String version, boolean weak, @Nullable Instant lastModified) {

	private static final EntityState CONTENT = new EntityState(null, false, null);

	private static final EntityState WEAK_CONTENT = new EntityState(null, true, null);

	/**
	 * The value itself tells.
	 * @return the state
	 */
	public static EntityState ofContent() {
		return CONTENT;
	}

	/**
	 * The value itself tells, and copies need only mean the same: lists.
	 * @return the state
	 */
	public static EntityState ofWeakContent() {
		return WEAK_CONTENT;
	}

}
