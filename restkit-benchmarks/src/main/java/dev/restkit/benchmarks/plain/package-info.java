/**
 * The endpoints without RESTKit: the measure.
 */
@NullMarked
package dev.restkit.benchmarks.plain;

import org.jspecify.annotations.NullMarked;
