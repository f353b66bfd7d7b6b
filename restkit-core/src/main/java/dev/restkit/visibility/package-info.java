/**
 * Fields that only some callers see or set: the permissions of fields, asked once for
 * each call, and what is left of shapes for a caller.
 */
@NullMarked
package dev.restkit.visibility;

import org.jspecify.annotations.NullMarked;
