package dev.restkit.format.cbor;

import dev.restkit.format.DocumentLimits;
import dev.restkit.problem.Message;
import org.jspecify.annotations.Nullable;

/**
 * Goes over the heads of a document (RFC 8949, section 3) before Jackson does, and looks
 * at what Jackson takes as it comes: texts that are not UTF-8, each chunk for itself,
 * names that are bytes, lengths beyond 31 bits, and tags without end. How heads stand in
 * each other is left to Jackson, so this is one pass that remembers no levels and keeps
 * nothing.
 */
final class CborScan {

	private static final int BYTES = 2;

	private static final int TEXT = 3;

	private static final int MAP = 5;

	private static final int TAG = 6;

	private static final int BREAK = 0xFF;

	private static final int INDEFINITE = 31;

	private final byte[] document;

	private final DocumentLimits limits;

	private final Utf8Check utf8 = new Utf8Check();

	private int position;

	private int tags;

	private boolean chunksOfBytes;

	/**
	 * Create a scan.
	 * @param document all of its bytes
	 * @param limits how many tags may stand around each other
	 */
	CborScan(byte[] document, DocumentLimits limits) {
		this.document = document;
		this.limits = limits;
	}

	/**
	 * Go over the document.
	 * @return why it is refused, or {@code null} if Jackson may read it
	 */
	@Nullable Message refuse() {
		Message refused = null;
		while (refused == null && this.position < this.document.length) {
			refused = item();
		}
		return refused;
	}

	private @Nullable Message item() {
		int head = this.document[this.position++] & 0xFF;
		int type = head >>> 5;
		int detail = head & 0x1F;
		int size = sizeOfArgument(detail);
		if (size > left()) {
			return tooEarly();
		}
		long argument = (detail < 24) ? detail : unsigned(size);
		Message refused = (type >= BYTES && type <= MAP) ? counted(type, detail, argument) : null;
		this.tags = (type == TAG) ? this.tags + 1 : 0;
		// Nothing but chunks of definite length stands before the break.
		this.chunksOfBytes = (head != BREAK) && (this.chunksOfBytes || (type == BYTES && detail == INDEFINITE));
		// Jackson copies all tags of a value whenever there are some more.
		return (this.tags > this.limits.nesting()) ? this.limits.tooDeep() : refused;
	}

	private @Nullable Message counted(int type, int detail, long length) {
		// All that is counted has one byte at least. Below 0 are those beyond 63 bits.
		if (length < 0 || length > left()) {
			return tooEarly();
		}
		if (type == BYTES && this.tags == 0 && !this.chunksOfBytes) {
			return Message.of("restkit.document.not_data",
					"there is something that is no text, number, list or object");
		}
		if (detail == INDEFINITE || type > TEXT) {
			return null;
		}
		int from = this.position;
		this.position += (int) length;
		return (type == TEXT && !this.utf8.holds(this.document, from, this.position))
				? Message.of("restkit.document.cbor_encoding", "a text is not valid UTF-8") : null;
	}

	private int left() {
		return this.document.length - this.position;
	}

	private long unsigned(int size) {
		long value = 0;
		for (int index = 0; index < size; index++) {
			value = (value << 8) | (this.document[this.position++] & 0xFF);
		}
		return value;
	}

	private static int sizeOfArgument(int detail) {
		return switch (detail) {
			case 24 -> 1;
			case 25 -> 2;
			case 26 -> 4;
			case 27 -> 8;
			default -> 0;
		};
	}

	private static Message tooEarly() {
		return Message.of("restkit.document.too_early", "the document ends too early");
	}

}
