package dev.restkit.web.security;

/**
 * What is known of a caller that sent a token: the details of its authentication.
 *
 * @param id the public half of the token
 * @since 0.1.0
 */
public record TokenDetails(String id) {

}
