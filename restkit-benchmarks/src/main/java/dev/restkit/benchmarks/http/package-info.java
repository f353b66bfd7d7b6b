/**
 * Compares server processes over HTTP. It knows the servers only as classes with a
 * {@code main} method.
 */
@NullMarked
package dev.restkit.benchmarks.http;

import org.jspecify.annotations.NullMarked;
