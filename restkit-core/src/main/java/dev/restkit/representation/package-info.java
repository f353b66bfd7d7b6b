/**
 * Neutral data on its way in or out: the two interfaces that give data its bytes and all
 * formats that there are of them, forms and files, hyperlinks, and digests of contents. A
 * new format implements {@link Renderer} or {@link Parser} in a package of its own.
 */
@NullMarked
package dev.restkit.representation;

import org.jspecify.annotations.NullMarked;
