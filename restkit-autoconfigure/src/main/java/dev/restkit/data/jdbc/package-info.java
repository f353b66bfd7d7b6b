/**
 * What RESTKit itself keeps in a database, by plain JDBC: tokens. Its tables are made by
 * the scripts beside it.
 */
@NullMarked
package dev.restkit.data.jdbc;

import org.jspecify.annotations.NullMarked;
