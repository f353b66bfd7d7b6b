/**
 * Wires the pages for people: templates, theme, style sheets and scripts, the browsable
 * API.
 */
@NullMarked
package dev.restkit.autoconfigure.page;

import org.jspecify.annotations.NullMarked;
