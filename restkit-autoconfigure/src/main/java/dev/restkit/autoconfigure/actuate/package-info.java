/**
 * Wires the Actuator: an endpoint that lists operations and their policies.
 */
@NullMarked
package dev.restkit.autoconfigure.actuate;

import org.jspecify.annotations.NullMarked;
