/**
 * The browsable API: every operation answers browsers at its own address with a page that
 * shows what programs get, and what the caller may do there. A filter takes the answer
 * that is written for programs and builds the page around it, so that no operation knows
 * of pages, and no page shows what programs do not see.
 */
@NullMarked
package dev.restkit.web.browsable;

import org.jspecify.annotations.NullMarked;
