package dev.restkit.schema;

import org.jspecify.annotations.Nullable;

/**
 * For whom a field is.
 *
 * @param visibleTo for whom it exists, or {@code null} for everybody
 * @param settableBy who may set it, of those for whom it exists, or {@code null} for all
 * of them
 * @since 0.1.0
 */
public record FieldRestriction(@Nullable FieldAudience visibleTo, @Nullable FieldAudience settableBy) {

}
