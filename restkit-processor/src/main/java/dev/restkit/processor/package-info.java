/**
 * Runs in the compiler: writes what Javadoc says about types into resources, as Markdown.
 */
@NullMarked
package dev.restkit.processor;

import org.jspecify.annotations.NullMarked;
