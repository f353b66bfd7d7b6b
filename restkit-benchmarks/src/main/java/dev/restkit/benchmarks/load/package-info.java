/**
 * Load on server processes: requests over some connections, what they cost the server,
 * and warming up until that no longer falls.
 */
@NullMarked
package dev.restkit.benchmarks.load;

import org.jspecify.annotations.NullMarked;
