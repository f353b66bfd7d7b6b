package dev.restkit.permission;

import org.jspecify.annotations.Nullable;

/**
 * Whose the object is that a call is about. A permission about objects takes it as a
 * parameter; the entity says it with {@link dev.restkit.annotation.Owner}.
 *
 * @param value the name of the user, or {@code null} for nobody's
 * @since 0.1.0
 */
public record OwnerName(@Nullable String value) {

}
