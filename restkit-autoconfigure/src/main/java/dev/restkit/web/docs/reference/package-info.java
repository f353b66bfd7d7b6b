/**
 * RestKit's own page of the documentation: what its templates show, made from the
 * {@link dev.restkit.document.ApiDocument}.
 */
@NullMarked
package dev.restkit.web.docs.reference;

import org.jspecify.annotations.NullMarked;
