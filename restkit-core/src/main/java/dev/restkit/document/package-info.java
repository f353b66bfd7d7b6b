/**
 * The whole API described once, before any syntax: which operations it shows, and which
 * component each shape becomes in answers, input and patches; how callers say who they
 * are, and where they have to. The writers for OpenAPI and others are edges.
 */
@NullMarked
package dev.restkit.document;

import org.jspecify.annotations.NullMarked;
