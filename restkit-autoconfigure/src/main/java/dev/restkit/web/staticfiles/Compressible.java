package dev.restkit.web.staticfiles;

import java.util.Set;

import org.springframework.http.MediaType;

/**
 * Decides what is worth compressing: text, and only where a twentieth is saved at least.
 */
final class Compressible {

	private static final long SMALLEST = 200;

	private static final double WORTH = 0.95;

	private static final Set<String> SUBTYPES = Set.of("javascript", "json", "xml", "yaml", "wasm", "manifest+json",
			"svg+xml", "xhtml+xml", "x-javascript", "vnd.ms-fontobject", "x-font-ttf", "ttf", "otf");

	private Compressible() {
	}

	static boolean is(MediaType mediaType, Variant plain) {
		return plain.length() >= SMALLEST
				&& (mediaType.getType().equals("text") || SUBTYPES.contains(mediaType.getSubtype()));
	}

	static boolean pays(long compressed, Variant plain) {
		return compressed < plain.length() * WORTH;
	}

}
