/**
 * Observations of operations, where Micrometer observes.
 */
@NullMarked
package dev.restkit.autoconfigure.observation;

import org.jspecify.annotations.NullMarked;
