/**
 * Files that people send, kept with all else.
 */
@NullMarked
package dev.restkit.sample.upload;

import org.jspecify.annotations.NullMarked;
