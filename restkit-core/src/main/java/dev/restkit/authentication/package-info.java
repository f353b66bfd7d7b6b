/**
 * Who is calling: the current user and what it was granted, how callers are asked for
 * credentials, and the tokens that an application issues. It knows no wire, and no place
 * to keep tokens in.
 */
@NullMarked
package dev.restkit.authentication;

import org.jspecify.annotations.NullMarked;
