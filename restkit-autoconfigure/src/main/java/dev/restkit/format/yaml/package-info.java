/**
 * YAML in and out. A leaf: nothing else may use it, and it uses only the ground.
 */
@NullMarked
package dev.restkit.format.yaml;

import org.jspecify.annotations.NullMarked;
