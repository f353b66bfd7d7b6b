package dev.restkit.benchmarks.server;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * One connection that sends requests one after another. It reads as much of HTTP/1.1 as
 * the servers under test write.
 */
public final class KeepAliveConnection implements AutoCloseable {

	private static final int TIMEOUT_MILLIS = 60_000;

	private static final byte[] LINE = { '\r', '\n' };

	private static final byte[] HEAD = { '\r', '\n', '\r', '\n' };

	private final Socket socket;

	private final InputStream in;

	private final OutputStream out;

	/** What was read and is not taken yet: from {@code next} to {@code limit}. */
	private final byte[] buffer = new byte[32 * 1024];

	private int next;

	private int limit;

	/**
	 * Connect to a server on this machine.
	 * @param port the server's port
	 * @throws IOException if it does not listen
	 */
	public KeepAliveConnection(int port) throws IOException {
		this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
		this.socket.setTcpNoDelay(true);
		this.socket.setSoTimeout(TIMEOUT_MILLIS);
		this.in = this.socket.getInputStream();
		this.out = this.socket.getOutputStream();
	}

	/**
	 * Make a request for the wire.
	 * @param method the method
	 * @param target the path and query
	 * @param port the server's port
	 * @param accept what is accepted
	 * @return the request, without a body
	 */
	public static byte[] request(String method, String target, int port, String accept) {
		return (method + " " + target + " HTTP/1.1\r\nHost: 127.0.0.1:" + port
				+ "\r\nUser-Agent: benchmark/1.0\r\nAccept: " + accept + "\r\n"
				+ (method.equals("GET") ? "" : "Content-Length: 0\r\n") + "\r\n")
			.getBytes(StandardCharsets.US_ASCII);
	}

	/**
	 * Send a request and read its answer.
	 * @param request the request
	 * @return the answer
	 * @throws IOException if there is none
	 */
	public Answer exchange(byte[] request) throws IOException {
		this.out.write(request);
		String head = readTo(HEAD);
		boolean chunked = "chunked".equalsIgnoreCase(field(head, "Transfer-Encoding"));
		String length = field(head, "Content-Length");
		String contentType = field(head, "Content-Type");
		return new Answer(Integer.parseInt(head, 9, 12, 10), (contentType != null) ? contentType : "",
				chunked ? readChunks() : readBytes((length != null) ? Integer.parseInt(length) : 0));
	}

	private static @Nullable String field(String head, String name) {
		for (int line = head.indexOf('\n') + 1; line > 0; line = head.indexOf('\n', line) + 1) {
			int colon = line + name.length();
			if (head.regionMatches(true, line, name, 0, name.length()) && head.charAt(colon) == ':') {
				return head.substring(colon + 1, head.indexOf('\n', colon)).strip();
			}
		}
		return null;
	}

	private byte[] readChunks() throws IOException {
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		for (int length = readLength(); length > 0; length = readLength()) {
			body.write(readBytes(length));
			readTo(LINE);
		}
		readTo(LINE);
		return body.toByteArray();
	}

	private int readLength() throws IOException {
		return Integer.parseInt(readTo(LINE).strip(), 16);
	}

	private byte[] readBytes(int length) throws IOException {
		byte[] bytes = new byte[length];
		int read = 0;
		while (read < length) {
			if (this.next == this.limit) {
				fill();
			}
			int part = Math.min(length - read, this.limit - this.next);
			System.arraycopy(this.buffer, this.next, bytes, read, part);
			this.next += part;
			read += part;
		}
		return bytes;
	}

	/**
	 * Read up to an end, and that.
	 */
	private String readTo(byte[] end) throws IOException {
		for (int length = end.length;; length++) {
			while (this.next + length > this.limit) {
				fill();
			}
			int last = this.next + length;
			if (this.buffer[last - 1] == '\n'
					&& Arrays.equals(this.buffer, last - end.length, last, end, 0, end.length)) {
				return take(length);
			}
		}
	}

	private String take(int length) {
		String text = new String(this.buffer, this.next, length, StandardCharsets.ISO_8859_1);
		this.next += length;
		return text;
	}

	/**
	 * Read some more. What is not taken yet goes to the front.
	 */
	private void fill() throws IOException {
		System.arraycopy(this.buffer, this.next, this.buffer, 0, this.limit - this.next);
		this.limit -= this.next;
		this.next = 0;
		if (this.limit == this.buffer.length) {
			throw new IOException("No line of the server's is that long");
		}
		int read = this.in.read(this.buffer, this.limit, this.buffer.length - this.limit);
		if (read < 0) {
			throw new EOFException("The server closed the connection");
		}
		this.limit += read;
	}

	@Override
	public void close() throws IOException {
		this.socket.close();
	}

}
