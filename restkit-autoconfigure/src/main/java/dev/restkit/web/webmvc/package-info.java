/**
 * Mounts operations in Spring MVC, and lends plain controllers what operations have:
 * typed arguments, and problems for whatever goes wrong. The only place that knows
 * servlets.
 */
@NullMarked
package dev.restkit.web.webmvc;

import org.jspecify.annotations.NullMarked;
