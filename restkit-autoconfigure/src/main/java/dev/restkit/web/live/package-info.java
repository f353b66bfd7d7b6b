/**
 * Live results over HTTP: events at an operation's own URL, as server-sent events or over
 * a WebSocket, and many of them and calls over one socket. It reads who watches what,
 * hands that to the engine, and writes events without ever waiting for a client.
 */
@NullMarked
package dev.restkit.web.live;

import org.jspecify.annotations.NullMarked;
