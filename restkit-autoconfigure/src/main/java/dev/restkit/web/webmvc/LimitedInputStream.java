package dev.restkit.web.webmvc;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

import dev.restkit.problem.Message;
import dev.restkit.problem.Problem;
import dev.restkit.problem.ProblemException;
import dev.restkit.problem.ProblemKind;

/**
 * Counts what is read, and stops at a limit.
 */
final class LimitedInputStream extends FilterInputStream {

	private final long limit;

	private long count;

	LimitedInputStream(InputStream in, long limit) {
		super(in);
		this.limit = limit;
	}

	/**
	 * The problem of a body that is too large.
	 * @param limit how many bytes it may have
	 * @return the exception
	 */
	static ProblemException tooLarge(long limit) {
		return Problem
			.of(ProblemKind.CONTENT_TOO_LARGE,
					Message.of("restkit.body.too_large", "The request body is larger than {0} bytes.", limit))
			.toException();
	}

	@Override
	public int read() throws IOException {
		int value = super.read();
		if (value >= 0) {
			count(1);
		}
		return value;
	}

	@Override
	public int read(byte[] buffer, int offset, int length) throws IOException {
		int read = super.read(buffer, offset, length);
		if (read > 0) {
			count(read);
		}
		return read;
	}

	@Override
	public long skip(long number) throws IOException {
		long skipped = super.skip(number);
		count(skipped);
		return skipped;
	}

	@Override
	public boolean markSupported() {
		return false;
	}

	private void count(long bytes) {
		this.count += bytes;
		if (this.count > this.limit) {
			throw tooLarge(this.limit);
		}
	}

}
