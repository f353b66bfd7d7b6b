package dev.restkit.web;

/**
 * A format that URLs may name although no renderer writes it, such as that of the
 * browsable API.
 *
 * @param name the name, such as {@code api}
 * @since 0.1.0
 */
public record UrlFormat(String name) {

}
