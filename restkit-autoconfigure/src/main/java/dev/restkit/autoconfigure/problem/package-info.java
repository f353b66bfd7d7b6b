/**
 * Auto-configuration for how clients are told of problems: the style, the languages, and
 * the texts, which stand beside it as resources.
 */
@NullMarked
package dev.restkit.autoconfigure.problem;

import org.jspecify.annotations.NullMarked;
