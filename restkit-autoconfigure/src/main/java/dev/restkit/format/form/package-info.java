/**
 * Forms as browsers send them. How names become objects and lists is
 * {@link dev.restkit.representation.FormReader}'s affair, for multipart forms too.
 */
@NullMarked
package dev.restkit.format.form;

import org.jspecify.annotations.NullMarked;
