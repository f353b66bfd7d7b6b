/**
 * Results that are kept up to date: what changed, who watches what, and the engine that
 * works out once for all who would get the same what each change means to them. It knows
 * no wire and no database: those hand changes in, and take events out.
 * <p>
 * Publish changes with {@link dev.restkit.subscription.ChangePublisher}; carry them
 * between nodes with a {@link dev.restkit.subscription.ChangeBus} of your own.
 */
@NullMarked
package dev.restkit.subscription;

import org.jspecify.annotations.NullMarked;
