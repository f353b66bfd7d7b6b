package dev.restkit.web.security;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a caller that sent a token: the details of its authentication.
 *
 * @param id the public half of the token, or {@code null} if it has none
 * @param expires from when on it is not taken, or {@code null} if it does not say
 * @since 0.1.0
 */
public record TokenDetails(@Nullable String id, @Nullable Instant expires) {

}
