package dev.restkit.sample.catalogue;

import java.time.LocalDate;
import java.util.List;

import dev.restkit.annotation.ModelSerializer;
import dev.restkit.annotation.ReadOnly;
import dev.restkit.representation.Link;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What clients see of an author: hyperlinks to the author and to each book.
 */
@ModelSerializer(Author.class)
record AuthorRepresentation( // @formatter:off
		Link<Author> url,
		@ReadOnly Long id,
		@NotBlank String name,
		@Pattern(regexp = "[-a-zA-Z0-9_]+") String slug,
		@Nullable LocalDate born,
		String biography,
		@ReadOnly List<Link<Book>> books) { // @formatter:on
}
