/**
 * Auto-configuration for static files.
 */
@NullMarked
package dev.restkit.autoconfigure.staticfiles;

import org.jspecify.annotations.NullMarked;
