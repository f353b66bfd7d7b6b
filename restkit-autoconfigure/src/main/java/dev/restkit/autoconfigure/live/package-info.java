/**
 * Auto-configuration for results that are kept up to date.
 */
@NullMarked
package dev.restkit.autoconfigure.live;

import org.jspecify.annotations.NullMarked;
