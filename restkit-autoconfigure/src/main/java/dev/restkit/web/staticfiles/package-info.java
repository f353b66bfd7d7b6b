/**
 * Static files with the caching that lets a proxy or a CDN take the traffic (what
 * WhiteNoise does for Django): hashed names that may be kept for good, validators,
 * compressed variants, ranges. Every file is known at start-up, so no address can reach
 * another one. Knows nothing of operations; {@link dev.restkit.web.docs} serves its
 * assets by it.
 */
@NullMarked
package dev.restkit.web.staticfiles;

import org.jspecify.annotations.NullMarked;
