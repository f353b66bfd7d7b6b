/**
 * Reads annotated handler methods into operations, once, at start-up: reflection on
 * declarations lives here and nothing of it is left for a call but prepared steps and
 * method handles.
 */
@NullMarked
package dev.restkit.method;

import org.jspecify.annotations.NullMarked;
