/**
 * XML 1.0: what the application's JSON mapper writes, as elements. Nothing is read that
 * XML itself could make do something: no document types, no entities, nothing fetched.
 */
@NullMarked
package dev.restkit.format.xml;

import org.jspecify.annotations.NullMarked;
