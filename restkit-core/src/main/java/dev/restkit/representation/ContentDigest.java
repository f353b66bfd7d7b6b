package dev.restkit.representation;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A short text that is another one for another content: the beginning of the SHA-256 of
 * all that was added. To be filled and asked once, by one thread.
 *
 * @since 0.1.0
 */
public final class ContentDigest {

	private final MessageDigest digest;

	/**
	 * Create a digest of nothing yet.
	 */
	public ContentDigest() {
		try {
			this.digest = MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

	/**
	 * Add bytes.
	 * @param bytes the bytes
	 * @return this digest
	 */
	public ContentDigest add(byte[] bytes) {
		this.digest.update(bytes);
		return this;
	}

	/**
	 * Add a text.
	 * @param text the text, added in UTF-8
	 * @return this digest
	 */
	public ContentDigest add(String text) {
		return add(text.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * A stream whose bytes are added.
	 * @return the stream, which need not be closed
	 */
	public OutputStream stream() {
		return new OutputStream() {

			@Override
			public void write(int value) {
				ContentDigest.this.digest.update((byte) value);
			}

			@Override
			public void write(byte[] bytes, int offset, int length) {
				ContentDigest.this.digest.update(bytes, offset, length);
			}

		};
	}

	/**
	 * The digest in hexadecimal digits.
	 * @param bytes how many bytes of it, at most 32; twice as many digits
	 * @return the text
	 */
	public String hex(int bytes) {
		return HexFormat.of().formatHex(this.digest.digest(), 0, bytes);
	}

	/**
	 * The digest in the alphabet of URLs (RFC 4648, section 5), without padding.
	 * @param bytes how many bytes of it, at most 32
	 * @return the text
	 */
	public String base64(int bytes) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(this.digest.digest(), bytes));
	}

}
