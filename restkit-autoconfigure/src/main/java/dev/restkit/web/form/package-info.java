/**
 * Makes the forms of pages from the shapes of what operations take: a fitting control for
 * each type, with its constraints, its help, its value and what is wrong with it.
 */
@NullMarked
package dev.restkit.web.form;

import org.jspecify.annotations.NullMarked;
