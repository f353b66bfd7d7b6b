package dev.restkit.format.yaml;

import java.io.Reader;
import java.math.BigInteger;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.io.IOContext;
import tools.jackson.core.util.BufferRecycler;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * The tokens of a document, with all the nulls and booleans, and the hexadecimal and
 * octal integers, that the core schema of YAML 1.2 has (section 10.3.2). Jackson's own
 * parser knows those of the JSON schema alone. Decimal numbers that JSON writes in
 * another way ({@code +5}, {@code 017}, {@code .5}) stay the texts that they are: a
 * number is read from them wherever one is declared, and no digit is lost where none is.
 */
final class CoreSchemaTokens extends YAMLParser {

	private static final int HEXADECIMAL = 16;

	private static final int OCTAL = 8;

	private static final int PREFIX = 2;

	CoreSchemaTokens(ObjectReadContext context, IOContext io, BufferRecycler buffers, int features, int formatFeatures,
			@Nullable LoadSettings settings, Reader text) {
		super(context, io, buffers, features, formatFeatures, settings, text);
	}

	@Override
	protected JsonToken _decodeScalar(ScalarEvent scalar) {
		JsonToken token = super._decodeScalar(scalar);
		boolean untouched = token == JsonToken.VALUE_STRING && scalar.isPlain() && scalar.getTag().isEmpty();
		return untouched ? plain(scalar.getValue()) : token;
	}

	private JsonToken plain(String text) {
		return switch (text) {
			case "", "~", "null", "Null", "NULL" -> JsonToken.VALUE_NULL;
			case "true", "True", "TRUE" -> JsonToken.VALUE_TRUE;
			case "false", "False", "FALSE" -> JsonToken.VALUE_FALSE;
			default -> prefixed(text);
		};
	}

	private JsonToken prefixed(String text) {
		int radix = text.startsWith("0x") ? HEXADECIMAL : text.startsWith("0o") ? OCTAL : 0;
		if (radix == 0 || !isOfDigits(text, radix)) {
			return JsonToken.VALUE_STRING;
		}
		streamReadConstraints().validateIntegerLength(decimalDigits(text.length() - PREFIX, radix));
		BigInteger number = new BigInteger(text.substring(PREFIX), radix);
		boolean small = number.bitLength() < Long.SIZE;
		this._numberBigInt = number;
		this._numberLong = small ? number.longValue() : 0;
		this._numTypesValid = small ? NR_LONG : NR_BIGINT;
		return JsonToken.VALUE_NUMBER_INT;
	}

	private static boolean isOfDigits(String text, int radix) {
		for (int index = PREFIX; index < text.length(); index++) {
			char digit = text.charAt(index);
			if (digit > 'f' || Character.digit(digit, radix) < 0) {
				return false;
			}
		}
		return text.length() > PREFIX;
	}

	private static int decimalDigits(int digits, int radix) {
		return (int) Math.ceil(digits * Math.log10(radix));
	}

	/**
	 * Whether the current token has an anchor. {@link #getObjectId()} does not tell that
	 * of values that are neither maps nor lists.
	 * @return {@code true} if it has one
	 */
	boolean isAnchored() {
		return this._lastEvent instanceof NodeEvent node && node.getAnchor().isPresent();
	}

}
