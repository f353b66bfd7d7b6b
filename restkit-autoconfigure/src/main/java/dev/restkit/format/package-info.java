/**
 * What the formats have in common: limits, strict UTF-8, the way from Jackson's tokens to
 * neutral data and back, and the words for what is wrong. The formats may use it, and it
 * uses none of them.
 */
@NullMarked
package dev.restkit.format;

import org.jspecify.annotations.NullMarked;
