/**
 * Connections that HTTP has left: bytes in and bytes out, and nobody waits for either.
 * What servers can do is said here; each server's own way stands in its own room.
 */
@NullMarked
package dev.restkit.web.wire;

import org.jspecify.annotations.NullMarked;
