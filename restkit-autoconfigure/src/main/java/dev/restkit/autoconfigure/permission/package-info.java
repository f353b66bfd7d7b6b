/**
 * Wires who may do what: the permissions of the application, as beans or made for the
 * purpose.
 */
@NullMarked
package dev.restkit.autoconfigure.permission;

import org.jspecify.annotations.NullMarked;
