package dev.restkit.web.browsable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;

/**
 * Keeps what is read, as long as it is not too much to be shown again.
 */
final class RecordedInput extends ServletInputStream {

	private static final int MAX = 256 * 1024;

	private final ServletInputStream in;

	private final ByteArrayOutputStream kept = new ByteArrayOutputStream();

	private boolean tooMuch;

	RecordedInput(ServletInputStream in) {
		this.in = in;
	}

	byte[] bytes() {
		return this.tooMuch ? new byte[0] : this.kept.toByteArray();
	}

	/**
	 * Read what is left, as long as it can be kept.
	 */
	void drain() throws IOException {
		byte[] buffer = new byte[4096];
		int read = 0;
		while (read >= 0 && !this.tooMuch) {
			read = read(buffer, 0, buffer.length);
		}
	}

	@Override
	public int read() throws IOException {
		int value = this.in.read();
		if (value >= 0) {
			keep(new byte[] { (byte) value }, 0, 1);
		}
		return value;
	}

	@Override
	public int read(byte[] buffer, int offset, int length) throws IOException {
		int read = this.in.read(buffer, offset, length);
		keep(buffer, offset, Math.max(read, 0));
		return read;
	}

	private void keep(byte[] buffer, int offset, int length) {
		this.tooMuch = this.tooMuch || this.kept.size() + length > MAX;
		if (!this.tooMuch) {
			this.kept.write(buffer, offset, length);
		}
	}

	@Override
	public boolean isFinished() {
		return this.in.isFinished();
	}

	@Override
	public boolean isReady() {
		return this.in.isReady();
	}

	@Override
	public void setReadListener(ReadListener listener) {
		this.in.setReadListener(listener);
	}

}
