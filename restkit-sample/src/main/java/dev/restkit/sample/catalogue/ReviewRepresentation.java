package dev.restkit.sample.catalogue;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.restkit.annotation.LastModified;
import dev.restkit.annotation.ModelSerializer;
import dev.restkit.annotation.ReadOnly;
import dev.restkit.representation.Link;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * What clients see of a review: its book as a hyperlink, and, on HTTP, when it was last
 * changed.
 */
@ModelSerializer(Review.class)
record ReviewRepresentation( // @formatter:off
		@ReadOnly Long id,
		Link<Book> book,
		@Min(1) @Max(5) int rating,
		String text,
		@ReadOnly String reviewer,
		@ReadOnly Instant created,
		@LastModified @JsonIgnore @ReadOnly Instant updated) { // @formatter:on
}
