/**
 * Budgets of callers that all machines of an application share, in Redis.
 */
@NullMarked
package dev.restkit.data.redis;

import org.jspecify.annotations.NullMarked;
