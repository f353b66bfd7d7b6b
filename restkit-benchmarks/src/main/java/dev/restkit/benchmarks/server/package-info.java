/**
 * Server processes, and connections that ask them something. It knows the servers only as
 * classes with a {@code main} method.
 */
@NullMarked
package dev.restkit.benchmarks.server;

import org.jspecify.annotations.NullMarked;
