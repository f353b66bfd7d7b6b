package dev.restkit.benchmarks.server;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * One connection that sends requests one after another. It reads as much of HTTP/1.1 as
 * the servers under test write.
 */
public final class KeepAliveConnection implements AutoCloseable {

	private static final int TIMEOUT_MILLIS = 60_000;

	private final Socket socket;

	private final InputStream in;

	private final OutputStream out;

	private final StringBuilder line = new StringBuilder();

	/**
	 * Connect to a server on this machine.
	 * @param port the server's port
	 * @throws IOException if it does not listen
	 */
	public KeepAliveConnection(int port) throws IOException {
		this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
		this.socket.setTcpNoDelay(true);
		this.socket.setSoTimeout(TIMEOUT_MILLIS);
		this.in = new BufferedInputStream(this.socket.getInputStream(), 32 * 1024);
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
		int status = Integer.parseInt(readLine().substring(9, 12));
		String contentType = "";
		int length = 0;
		boolean chunked = false;
		for (String header = readLine(); !header.isEmpty(); header = readLine()) {
			int colon = header.indexOf(':');
			String name = header.substring(0, colon);
			String value = header.substring(colon + 1).strip();
			if (name.equalsIgnoreCase("Content-Length")) {
				length = Integer.parseInt(value);
			}
			else if (name.equalsIgnoreCase("Transfer-Encoding")) {
				chunked = value.equalsIgnoreCase("chunked");
			}
			else if (name.equalsIgnoreCase("Content-Type")) {
				contentType = value;
			}
		}
		return new Answer(status, contentType, chunked ? readChunks() : readBytes(length));
	}

	private byte[] readChunks() throws IOException {
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		for (int length = readLength(); length > 0; length = readLength()) {
			body.write(readBytes(length));
			readLine();
		}
		readLine();
		return body.toByteArray();
	}

	private int readLength() throws IOException {
		return Integer.parseInt(readLine(), 16);
	}

	private byte[] readBytes(int length) throws IOException {
		byte[] bytes = this.in.readNBytes(length);
		if (bytes.length < length) {
			throw new EOFException("The server closed the connection within an answer");
		}
		return bytes;
	}

	private String readLine() throws IOException {
		this.line.setLength(0);
		for (int next = this.in.read(); next != '\n'; next = this.in.read()) {
			if (next < 0) {
				throw new EOFException("The server closed the connection");
			}
			if (next != '\r') {
				this.line.append((char) next);
			}
		}
		return this.line.toString();
	}

	@Override
	public void close() throws IOException {
		this.socket.close();
	}

}
