/**
 * What the API can do, and one call of it. Plain values: no wire, no framework; every
 * other room may use them and none may add to them what only one wire needs.
 */
@NullMarked
package dev.restkit.operation;

import org.jspecify.annotations.NullMarked;
