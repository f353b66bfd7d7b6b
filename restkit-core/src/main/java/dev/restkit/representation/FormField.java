package dev.restkit.representation;

/**
 * One field of a form, as it was sent.
 *
 * @param name the name, such as {@code title} or {@code reviews[0].rating}
 * @param value a text or an {@link UploadedFile}
 * @since 0.1.0
 */
public record FormField(String name, Object value) {

}
