/**
 * JSON, over the application's own mapper for answers and over a parser with limits of
 * its own for input.
 */
@NullMarked
package dev.restkit.format.json;

import org.jspecify.annotations.NullMarked;
