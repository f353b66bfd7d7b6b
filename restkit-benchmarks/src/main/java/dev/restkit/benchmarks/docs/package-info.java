/**
 * How long the documentation of a large API takes: to be written, to be sent, and to be
 * usable in a browser.
 */
@NullMarked
package dev.restkit.benchmarks.docs;

import org.jspecify.annotations.NullMarked;
