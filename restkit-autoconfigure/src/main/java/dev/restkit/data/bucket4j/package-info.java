/**
 * Budgets of callers on this machine: Bucket4j's buckets, as many as memory is given for.
 */
@NullMarked
package dev.restkit.data.bucket4j;

import org.jspecify.annotations.NullMarked;
