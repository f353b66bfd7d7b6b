package dev.restkit.sample.catalogue;

import java.time.Instant;

import dev.restkit.annotation.LastModified;
import dev.restkit.annotation.ModelSerializer;
import dev.restkit.annotation.ReadOnly;
import dev.restkit.representation.Link;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;

/**
 * What clients see of a review: its book as a hyperlink.
 */
@ModelSerializer(Review.class)
record ReviewRepresentation( // @formatter:off
		@ReadOnly Long id,
		Link<Book> book,
		@Min(1) @Max(5) int rating,
		String text,
		@NotBlank String reviewer,
		@ReadOnly Instant created,
		@LastModified @ReadOnly Instant updated) { // @formatter:on
}
