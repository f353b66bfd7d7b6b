package dev.restkit.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

import dev.restkit.problem.Message;
import dev.restkit.problem.ParseErrors;
import dev.restkit.problem.ProblemException;

/**
 * Reads UTF-8 and nothing else. A byte order mark at the beginning is left out.
 *
 * @since 0.1.0
 */
public final class StrictUtf8Reader extends Reader {

	private static final char BYTE_ORDER_MARK = 0xFEFF;

	private final Reader text;

	private final ParseErrors errors;

	private boolean started;

	/**
	 * Create a reader.
	 * @param in the bytes
	 * @param errors the problem of other bytes
	 */
	public StrictUtf8Reader(InputStream in, ParseErrors errors) {
		this.text = new InputStreamReader(in,
				StandardCharsets.UTF_8.newDecoder()
					.onMalformedInput(CodingErrorAction.REPORT)
					.onUnmappableCharacter(CodingErrorAction.REPORT));
		this.errors = errors;
	}

	/**
	 * {@inheritDoc}
	 * @throws ProblemException 400 if the bytes are not UTF-8
	 */
	@Override
	public int read(char[] buffer, int offset, int length) throws IOException {
		int count = decode(buffer, offset, length);
		if (this.started || count <= 0) {
			return count;
		}
		this.started = true;
		if (buffer[offset] != BYTE_ORDER_MARK) {
			return count;
		}
		if (count == 1) {
			return decode(buffer, offset, length);
		}
		System.arraycopy(buffer, offset + 1, buffer, offset, count - 1);
		return count - 1;
	}

	private int decode(char[] buffer, int offset, int length) throws IOException {
		try {
			return this.text.read(buffer, offset, length);
		}
		catch (CharacterCodingException ex) {
			throw this.errors.of(Message.of("restkit.document.encoding", "the body is not valid UTF-8"));
		}
	}

	@Override
	public void close() throws IOException {
		this.text.close();
	}

}
