/**
 * Compares servers over HTTP: processes, or parts of one.
 */
@NullMarked
package dev.restkit.benchmarks.http;

import org.jspecify.annotations.NullMarked;
