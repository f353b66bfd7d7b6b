/**
 * What all nodes of an application share through Redis: the budgets of callers, and the
 * changes that they tell each other.
 */
@NullMarked
package dev.restkit.data.redis;

import org.jspecify.annotations.NullMarked;
