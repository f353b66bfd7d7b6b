package dev.restkit.format.xml;

import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

import dev.restkit.problem.ProblemException;

/**
 * Reads UTF-8 and nothing else, with or without a byte order mark.
 */
final class StrictUtf8Reader extends FilterReader {

	private static final int BYTE_ORDER_MARK = 0xFEFF;

	private StrictUtf8Reader(InputStream in) {
		super(new BufferedReader(new InputStreamReader(in,
				StandardCharsets.UTF_8.newDecoder()
					.onMalformedInput(CodingErrorAction.REPORT)
					.onUnmappableCharacter(CodingErrorAction.REPORT))));
	}

	/**
	 * Create a reader that stands behind the byte order mark, if there is one.
	 * @param in the bytes
	 * @return the reader
	 * @throws IOException if the bytes cannot be read
	 */
	static StrictUtf8Reader of(InputStream in) throws IOException {
		StrictUtf8Reader reader = new StrictUtf8Reader(in);
		reader.mark(1);
		if (reader.read() != BYTE_ORDER_MARK) {
			reader.reset();
		}
		return reader;
	}

	@Override
	public int read() throws IOException {
		try {
			return super.read();
		}
		catch (CharacterCodingException ex) {
			throw notUtf8();
		}
	}

	@Override
	public int read(char[] buffer, int offset, int length) throws IOException {
		try {
			return super.read(buffer, offset, length);
		}
		catch (CharacterCodingException ex) {
			throw notUtf8();
		}
	}

	private static ProblemException notUtf8() {
		return ProblemException.unreadable("XML parse error - the body is not valid UTF-8.");
	}

}
