/**
 * Auto-configuration for the formats beside JSON, one for each.
 */
@NullMarked
package dev.restkit.autoconfigure.format;

import org.jspecify.annotations.NullMarked;
