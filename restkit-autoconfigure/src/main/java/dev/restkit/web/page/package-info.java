/**
 * What the pages for people have in common: templates that an application overrides block
 * by block, a theme, files with immutable addresses, Markdown and highlighted JSON. The
 * pages themselves stand in {@code web.browsable} and {@code web.docs}.
 */
@NullMarked
package dev.restkit.web.page;

import org.jspecify.annotations.NullMarked;
