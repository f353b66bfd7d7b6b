/**
 * Authentication on HTTP, over Spring Security: authenticators that read credentials from
 * requests, the filter that asks them in order, log-in and log-out for browsers, and the
 * problems of those who are refused. Who may do what is asked by the pipeline, not here.
 * A new scheme is a new {@link dev.restkit.web.security.Authenticator}; nothing else need
 * be touched.
 */
@NullMarked
package dev.restkit.web.security;

import org.jspecify.annotations.NullMarked;
