/**
 * Compares RESTKit's renderers with the same Jackson writers called directly. It needs no
 * server and no Spring context.
 */
@NullMarked
package dev.restkit.benchmarks.format;

import org.jspecify.annotations.NullMarked;
