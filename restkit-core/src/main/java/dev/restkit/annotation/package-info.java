/**
 * The declarations that a user writes on a class, a method or a record component;
 * annotations only.
 */
@NullMarked
package dev.restkit.annotation;

import org.jspecify.annotations.NullMarked;
