/**
 * What can go wrong, as RFC 9457 problems: the values, and the exceptions that carry
 * them. Codes are stable; wires only render them.
 */
@NullMarked
package dev.restkit.problem;

import org.jspecify.annotations.NullMarked;
