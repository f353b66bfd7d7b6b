/**
 * How long the packaged bookstore takes until it stands, with RESTKit and without, and
 * which classes it loads meanwhile.
 */
@NullMarked
package dev.restkit.benchmarks.startup;

import org.jspecify.annotations.NullMarked;
