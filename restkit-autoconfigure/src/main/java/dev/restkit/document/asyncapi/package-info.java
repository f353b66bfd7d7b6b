/**
 * Writes what of the API document can be watched as AsyncAPI 3.0, as neutral data that
 * any JSON or YAML mapper turns into text. Seen from the application, as AsyncAPI has it:
 * it sends events, and receives frames.
 */
@NullMarked
package dev.restkit.document.asyncapi;

import org.jspecify.annotations.NullMarked;
