/**
 * Wires Spring Security: schemes by their names, the filter chain of the API, tokens in a
 * database. The only place that knows which chains the application has of its own.
 */
@NullMarked
package dev.restkit.autoconfigure.security;

import org.jspecify.annotations.NullMarked;
