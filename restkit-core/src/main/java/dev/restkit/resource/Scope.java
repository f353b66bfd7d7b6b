package dev.restkit.resource;

import org.jspecify.annotations.Nullable;

/**
 * The objects that a caller may see at all. What lies outside does not exist for it.
 *
 * @param restriction a restriction in the store's own terms, such as a Spring Data
 * specification, or {@code null} for none
 * @since 0.1.0
 */
public record Scope(@Nullable Object restriction) {

	private static final Scope ALL = new Scope(null);

	/**
	 * Every object.
	 * @return the scope
	 */
	public static Scope all() {
		return ALL;
	}

}
