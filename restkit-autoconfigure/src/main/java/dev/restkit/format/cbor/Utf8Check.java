package dev.restkit.format.cbor;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Tells whether bytes are UTF-8 as RFC 3629 has it: shortest forms only, no surrogates,
 * nothing cut off. To be used by one thread.
 */
final class Utf8Check {

	private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder()
		.onMalformedInput(CodingErrorAction.REPORT)
		.onUnmappableCharacter(CodingErrorAction.REPORT);

	private final CharBuffer ignored = CharBuffer.allocate(256);

	/**
	 * Whether it holds for some bytes.
	 * @param bytes the bytes, and others
	 * @param from where they begin
	 * @param to where they end
	 * @return {@code true} if they are UTF-8
	 */
	boolean holds(byte[] bytes, int from, int to) {
		int start = from;
		while (start < to && bytes[start] >= 0) {
			start++;
		}
		return start == to || decodes(ByteBuffer.wrap(bytes, start, to - start));
	}

	private boolean decodes(ByteBuffer text) {
		this.decoder.reset();
		CoderResult result;
		do {
			this.ignored.clear();
			result = this.decoder.decode(text, this.ignored, true);
		}
		while (result.isOverflow());
		return !result.isError();
	}

}
