/**
 * CBOR in and out. A leaf: nothing else may use it.
 */
@NullMarked
package dev.restkit.format.cbor;

import org.jspecify.annotations.NullMarked;
