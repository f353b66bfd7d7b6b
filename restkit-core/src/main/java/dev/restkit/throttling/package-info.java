/**
 * How often: rates, the budgets of callers, and the check that the pipeline runs after
 * the permissions. It knows no way to keep budgets; a
 * {@link dev.restkit.throttling.ThrottleStore} does, on this machine or for all of them.
 */
@NullMarked
package dev.restkit.throttling;

import org.jspecify.annotations.NullMarked;
