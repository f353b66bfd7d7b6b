/**
 * Auto-configuration for view sets and serializers over JPA entities.
 */
@NullMarked
package dev.restkit.autoconfigure.data;

import org.jspecify.annotations.NullMarked;
