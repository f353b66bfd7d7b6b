/**
 * Changes that all nodes of an application share, in a table of PostgreSQL.
 */
@NullMarked
package dev.restkit.data.postgresql;

import org.jspecify.annotations.NullMarked;
