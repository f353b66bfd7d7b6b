package dev.restkit.web.page;

/**
 * What proves that a form comes from a page of this server.
 *
 * @param parameter the field of forms that carries it
 * @param header the header of scripts that carries it
 * @param token the proof
 * @since 0.1.0
 */
public record FormProof(String parameter, String header, String token) {

}
