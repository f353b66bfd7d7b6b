/**
 * Wires what keeps results up to date: where changes come from, the bus that carries
 * them, the engine, and the wires to clients.
 */
@NullMarked
package dev.restkit.autoconfigure.live;

import org.jspecify.annotations.NullMarked;
