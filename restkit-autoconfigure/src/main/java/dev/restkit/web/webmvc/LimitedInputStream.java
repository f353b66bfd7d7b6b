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

	/**
	 * The problem of a body whose client broke off, or that is not sent as HTTP asks.
	 * @return the exception
	 */
	static ProblemException broken() {
		return ProblemException
			.unreadable(Message.of("restkit.body.unreadable", "The request body could not be read."));
	}

	@Override
	public int read() {
		try {
			int value = super.read();
			count((value >= 0) ? 1 : 0);
			return value;
		}
		catch (IOException ex) {
			throw broken();
		}
	}

	@Override
	public int read(byte[] buffer, int offset, int length) {
		try {
			int read = super.read(buffer, offset, length);
			count(Math.max(read, 0));
			return read;
		}
		catch (IOException ex) {
			throw broken();
		}
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
