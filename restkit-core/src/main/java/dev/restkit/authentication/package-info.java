/**
 * Says who is calling.
 */
@NullMarked
package dev.restkit.authentication;

import org.jspecify.annotations.NullMarked;
