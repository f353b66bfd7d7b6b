/**
 * Auto-configuration for browsers on other origins. Spring MVC does the work; nothing
 * here is used by anyone else.
 */
@NullMarked
package dev.restkit.autoconfigure.cors;

import org.jspecify.annotations.NullMarked;
