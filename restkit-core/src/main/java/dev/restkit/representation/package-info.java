/**
 * Neutral data on its way in or out, hyperlinks, and the two interfaces that give data
 * its bytes. A new format implements {@link Renderer} or {@link Parser} in a package of
 * its own.
 */
@NullMarked
package dev.restkit.representation;

import org.jspecify.annotations.NullMarked;
