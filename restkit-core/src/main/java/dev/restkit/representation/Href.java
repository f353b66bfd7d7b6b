package dev.restkit.representation;

/**
 * A URL of this application. Formats write it absolute where the caller's host is known
 * and allowed, else as it stands.
 *
 * @param path the path within the application, with the query, encoded, such as
 * {@code /api/books?page=2}
 * @since 0.1.0
 */
public record Href(String path) {

}
