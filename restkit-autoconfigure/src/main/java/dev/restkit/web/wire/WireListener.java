package dev.restkit.web.wire;

import java.nio.ByteBuffer;

/**
 * Hears of a connection. What is done here may take its time, and may take locks: it
 * holds up nobody but the other end.
 *
 * @since 0.1.0
 */
public interface WireListener {

	/**
	 * The connection can be written to from now on. It comes first.
	 * @param wire the connection
	 */
	void opened(Wire wire);

	/**
	 * Bytes have come. The next do not before this is done.
	 * @param bytes the bytes; they are gone afterwards
	 */
	void received(ByteBuffer bytes);

	/**
	 * The other end reads again.
	 */
	void writable();

	/**
	 * The connection is closed, by whomever.
	 */
	void closed();

}
