package dev.restkit.sample.catalogue;

import dev.restkit.annotation.ModelSerializer;
import dev.restkit.annotation.ReadOnly;
import jakarta.validation.constraints.NotBlank;

/**
 * What clients see of a tag.
 */
@ModelSerializer(Tag.class)
record TagRepresentation(@ReadOnly Long id, @NotBlank String name) {
}
