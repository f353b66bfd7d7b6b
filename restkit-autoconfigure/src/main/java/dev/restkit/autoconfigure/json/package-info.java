/**
 * Auto-configuration for JSON.
 */
@NullMarked
package dev.restkit.autoconfigure.json;

import org.jspecify.annotations.NullMarked;
