/**
 * Writes the API document as OpenAPI 3.1, as neutral data that any JSON or YAML mapper
 * turns into text.
 */
@NullMarked
package dev.restkit.document.openapi;

import org.jspecify.annotations.NullMarked;
