/**
 * Reads neutral input into typed values and reports all that is wrong with it, in the
 * client's words.
 */
@NullMarked
package dev.restkit.validation;

import org.jspecify.annotations.NullMarked;
