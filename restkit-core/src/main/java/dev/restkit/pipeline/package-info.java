/**
 * Runs one invocation from caller to result: the only place where the order of the steps
 * is written.
 */
@NullMarked
package dev.restkit.pipeline;

import org.jspecify.annotations.NullMarked;
