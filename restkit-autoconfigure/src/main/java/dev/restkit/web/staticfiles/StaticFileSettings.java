package dev.restkit.web.staticfiles;

import java.time.Duration;

/**
 * How static files are served.
 *
 * @param path where, such as {@code /static}
 * @param maxAge how long a file may be kept that is asked for by its own name
 * @param anyOrigin whether pages of any origin may use the files, as fonts need it
 * @since 0.1.0
 */
public record StaticFileSettings(String path, Duration maxAge, boolean anyOrigin) {

	/** Ten years, as WhiteNoise has it. */
	private static final long FOREVER = Duration.ofDays(3650).toSeconds();

	String cacheControl() {
		return "max-age=" + this.maxAge.toSeconds() + ", public";
	}

	String hashedCacheControl() {
		return "max-age=" + FOREVER + ", public, immutable";
	}

}
