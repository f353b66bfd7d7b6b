/**
 * What the formats have in common: limits, and the way from Jackson's tokens to neutral
 * data. The formats may use it, and it uses none of them.
 */
@NullMarked
package dev.restkit.format;

import org.jspecify.annotations.NullMarked;
