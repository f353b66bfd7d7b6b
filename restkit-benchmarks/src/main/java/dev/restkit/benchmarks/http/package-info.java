/**
 * Compares server processes over HTTP.
 */
@NullMarked
package dev.restkit.benchmarks.http;

import org.jspecify.annotations.NullMarked;
