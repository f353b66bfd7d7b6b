/**
 * What it costs to have books sent: a plain handler with a typed body, and no view set.
 */
@NullMarked
package dev.restkit.sample.quote;

import org.jspecify.annotations.NullMarked;
