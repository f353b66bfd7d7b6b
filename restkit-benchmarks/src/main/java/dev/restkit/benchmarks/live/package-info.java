/**
 * Compares server processes whose clients are told of changes. One thread reads for all
 * clients of a server.
 */
@NullMarked
package dev.restkit.benchmarks.live;

import org.jspecify.annotations.NullMarked;
