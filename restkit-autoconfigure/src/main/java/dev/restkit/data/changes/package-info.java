/**
 * Changes as transactions commit them: gathered from Hibernate's events and from what the
 * application publishes, told together once they are committed, and never otherwise.
 */
@NullMarked
package dev.restkit.data.changes;

import org.jspecify.annotations.NullMarked;
