package dev.restkit.subscription;

import java.util.function.Supplier;

import dev.restkit.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * One who watches.
 *
 * @param subscriber takes the events
 * @param admission says why the caller may not watch any more, or {@code null} if it may;
 * asked before anything is delivered
 * @since 0.1.0
 */
public record Watcher(Subscriber subscriber, Supplier<@Nullable Problem> admission) {

}
