/**
 * Wires how often: rates by the names of their scopes, and a store of budgets, on this
 * machine or shared.
 */
@NullMarked
package dev.restkit.autoconfigure.throttling;

import org.jspecify.annotations.NullMarked;
