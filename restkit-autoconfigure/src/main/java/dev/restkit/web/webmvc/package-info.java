/**
 * Mounts operations in Spring MVC, and lends plain controllers what operations have:
 * typed arguments, and problems for whatever goes wrong. What other rooms of {@code web}
 * need of a servlet request (its format, its path, who may do what there) they ask here.
 */
@NullMarked
package dev.restkit.web.webmvc;

import org.jspecify.annotations.NullMarked;
