package dev.restkit.web.staticfiles;

import java.io.IOException;
import java.io.UncheckedIOException;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;

/**
 * Compresses with Brotli (RFC 7932) where Brotli4j is on the class path.
 *
 * @since 0.1.0
 */
public final class BrotliCoding implements ContentCoding {

	private static final int BEST = 11;

	private final Encoder.Parameters parameters = new Encoder.Parameters().setQuality(BEST);

	/**
	 * Whether there is a Brotli for this machine.
	 * @return {@code true} if it can be used
	 */
	public static boolean isAvailable() {
		return Brotli4jLoader.isAvailable();
	}

	@Override
	public String name() {
		return "br";
	}

	@Override
	public String extension() {
		return ".br";
	}

	@Override
	public byte[] encode(byte[] bytes) {
		try {
			return Encoder.compress(bytes, this.parameters);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
