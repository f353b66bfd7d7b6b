/**
 * The smallest handler: a plain method whose signature says all.
 */
@NullMarked
package dev.restkit.sample.hello;

import org.jspecify.annotations.NullMarked;
