/**
 * The endpoints with RESTKit, as its guides say.
 */
@NullMarked
package dev.restkit.benchmarks.restkit;

import org.jspecify.annotations.NullMarked;
