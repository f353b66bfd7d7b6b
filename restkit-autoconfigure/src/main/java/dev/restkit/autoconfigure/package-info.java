/**
 * Auto-configuration for what every part of RESTKit stands on: the catalogue of
 * operations, the way of a call, problems.
 */
@NullMarked
package dev.restkit.autoconfigure;

import org.jspecify.annotations.NullMarked;
