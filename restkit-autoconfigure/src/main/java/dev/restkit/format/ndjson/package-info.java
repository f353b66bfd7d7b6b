/**
 * JSON by lines in and out. A leaf: nothing else may use it.
 */
@NullMarked
package dev.restkit.format.ndjson;

import org.jspecify.annotations.NullMarked;
