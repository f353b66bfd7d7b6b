/**
 * The set of objects that a view set works on, behind a store: what a list asks for, what
 * a store answers.
 */
@NullMarked
package dev.restkit.resource;

import org.jspecify.annotations.NullMarked;
