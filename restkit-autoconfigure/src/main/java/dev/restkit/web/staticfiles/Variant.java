package dev.restkit.web.staticfiles;

import org.jspecify.annotations.Nullable;

import org.springframework.core.io.Resource;

/**
 * The bytes of a file in one content coding.
 *
 * @param coding the content coding, or {@code null} for the bytes as they are
 * @param body the bytes
 * @param length how many
 * @param etag the strong entity tag, quoted; another one for each coding
 */
record Variant(@Nullable String coding, Resource body, long length, String etag) {

}
