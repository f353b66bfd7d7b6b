/**
 * What only Tomcat can do: it hands out connections with their buffers, by the interfaces
 * that its own WebSockets and HTTP/2 are made with. Nothing else may need this room.
 */
@NullMarked
package dev.restkit.web.tomcat;

import org.jspecify.annotations.NullMarked;
