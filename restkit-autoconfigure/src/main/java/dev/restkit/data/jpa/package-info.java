/**
 * Serves JPA entities as resources. Representations are read by a plan made at start-up
 * straight from columns ({@code Projection}); entities are loaded only to be changed
 * ({@code EntityWriter}). Reflection and the criteria API stay in here.
 */
@NullMarked
package dev.restkit.data.jpa;

import org.jspecify.annotations.NullMarked;
