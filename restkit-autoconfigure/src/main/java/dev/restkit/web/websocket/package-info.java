/**
 * WebSockets (RFC 6455): the handshake, and texts both ways. Where the server hands out
 * its connections, frames are read and written here; elsewhere the server does that. What
 * is said in texts is none of this room's business.
 */
@NullMarked
package dev.restkit.web.websocket;

import org.jspecify.annotations.NullMarked;
