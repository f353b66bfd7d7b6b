/**
 * Operations over HTTP, whatever server carries it: routes, negotiation, the bodies of
 * problems, metadata. Knows no servlet.
 */
@NullMarked
package dev.restkit.web;

import org.jspecify.annotations.NullMarked;
