/**
 * Supplies one handler argument by its declared type: headers, query parameters, cookies
 * and whatever the user provides.
 */
@NullMarked
package dev.restkit.component;

import org.jspecify.annotations.NullMarked;
