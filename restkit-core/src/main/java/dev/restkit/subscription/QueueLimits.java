package dev.restkit.subscription;

/**
 * How much is kept for a client that does not read.
 *
 * @param messages how many messages
 * @param characters how many characters they have together
 * @since 0.1.0
 */
public record QueueLimits(int messages, int characters) {

}
