/**
 * Who may do what: permissions, what they are made of, and the check that the pipeline
 * runs before everything else that an operation does. It knows callers, operations and
 * objects, and no way to authenticate anybody. A new permission of general use is a small
 * type here; how its methods are supplied with arguments is decided where methods are
 * read.
 */
@NullMarked
package dev.restkit.permission;

import org.jspecify.annotations.NullMarked;
