package dev.restkit.web.websocket;

import java.time.Duration;

/**
 * What a client may send.
 *
 * @param characters how long a text may be
 * @param perSecond how many texts it may send in a second, on average over some seconds,
 * and how many pings and parts of texts beside them
 * @param patience how long it may take to read a text
 * @since 0.1.0
 */
public record SocketLimits(int characters, int perSecond, Duration patience) {

}
