/**
 * Auto-configuration for the API document and the pages that show it.
 */
@NullMarked
package dev.restkit.autoconfigure.document;

import org.jspecify.annotations.NullMarked;
