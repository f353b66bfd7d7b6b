package dev.restkit.validation;

import java.util.Base64;

import dev.restkit.problem.Pointer;
import dev.restkit.schema.StringSchema;
import org.jspecify.annotations.Nullable;

/**
 * Reads bytes from the text that they are written as: base64 (RFC 4648, section 4).
 */
final class BytesType implements InputType {

	private static final int BYTES = 3;

	private static final int CHARACTERS = 4;

	private final StringSchema schema;

	private final @Nullable Integer least;

	private final @Nullable Integer most;

	BytesType(Constraints constraints) {
		this.least = (constraints.minLength() == null && constraints.notEmpty()) ? Integer.valueOf(1)
				: constraints.minLength();
		this.most = constraints.maxLength();
		this.schema = StringSchema.ofFormat(StringSchema.BASE64)
			.withLength(characters(this.least), characters(this.most));
	}

	/**
	 * Java's decoder does not miss the padding, which belongs to the text.
	 */
	private static byte @Nullable [] decode(String text) {
		if (text.length() % CHARACTERS != 0) {
			return null;
		}
		try {
			return Base64.getDecoder().decode(text);
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	/**
	 * How long the text of some bytes is, with its padding.
	 */
	private static @Nullable Integer characters(@Nullable Integer bytes) {
		return (bytes == null) ? null : (int) Math.min(Integer.MAX_VALUE, (bytes + BYTES - 1L) / BYTES * CHARACTERS);
	}

	@Override
	public StringSchema schema() {
		return this.schema;
	}

	@Override
	public @Nullable Object read(Object input, Pointer at, Reading reading) {
		if (!(input instanceof String text)) {
			reading.report(at, Rule.NOT_A_STRING);
			return null;
		}
		byte[] bytes = decode(WhiteSpace.strip(text));
		if (bytes == null) {
			reading.report(at, Rule.INVALID);
			return null;
		}
		if (this.least != null && bytes.length < this.least) {
			reading.report(at, Rule.MIN_ITEMS, this.least);
			return null;
		}
		if (this.most != null && bytes.length > this.most) {
			reading.report(at, Rule.MAX_ITEMS, this.most);
			return null;
		}
		return bytes;
	}

}
