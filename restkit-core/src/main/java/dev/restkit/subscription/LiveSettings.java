package dev.restkit.subscription;

import java.time.Duration;

/**
 * How results are kept up to date.
 *
 * @param coalescing how long changes are gathered before a result is worked out again
 * @param history how many events of a result are kept for clients that come back
 * @param historyAge how long they are kept
 * @param results how many results are kept at the most
 * @since 0.1.0
 */
public record LiveSettings(Duration coalescing, int history, Duration historyAge, int results) {

}
