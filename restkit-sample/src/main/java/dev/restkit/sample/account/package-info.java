/**
 * Who may log in to the bookstore.
 */
@NullMarked
package dev.restkit.sample.account;

import org.jspecify.annotations.NullMarked;
