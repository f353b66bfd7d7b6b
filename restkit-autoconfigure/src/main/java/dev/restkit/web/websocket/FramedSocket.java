package dev.restkit.web.websocket;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import dev.restkit.web.wire.Wire;
import dev.restkit.web.wire.WireListener;
import org.jspecify.annotations.Nullable;

/**
 * A WebSocket whose frames are read and written here, on a connection that the server has
 * handed out.
 */
final class FramedSocket implements TextSocket, WireListener, FrameDecoder.Events {

	private static final int LONGEST_PHRASE = 123;

	private final TextSocketListener listener;

	private final FrameDecoder decoder;

	private volatile @Nullable Wire wire;

	private volatile boolean deaf;

	/** What the last ping said, if it is not answered yet. */
	private byte @Nullable [] ping;

	private boolean closing;

	FramedSocket(TextSocketListener listener, SocketLimits limits) {
		this.listener = listener;
		this.decoder = new FrameDecoder(limits, System.nanoTime(), this);
	}

	@Override
	public void opened(Wire opened) {
		this.wire = opened;
		this.listener.opened(this);
	}

	@Override
	public void received(ByteBuffer bytes) {
		if (this.deaf) {
			return;
		}
		try {
			this.decoder.read(bytes, System.nanoTime());
		}
		catch (SocketViolation ex) {
			this.deaf = true;
			this.listener.refused(ex.reason());
		}
	}

	@Override
	public void writable() {
		answerPing();
		this.listener.writable();
	}

	@Override
	public void closed() {
		this.listener.closed();
	}

	@Override
	public void text(String text) {
		this.listener.received(text);
	}

	/**
	 * Who does not read the answer to one ping is not answered each of them (RFC 6455,
	 * section 5.5.3).
	 */
	@Override
	public void ping(byte[] content) {
		synchronized (this) {
			this.ping = content;
		}
		answerPing();
	}

	private synchronized void answerPing() {
		byte[] content = this.ping;
		if (content != null && isReady() && !this.closing) {
			this.ping = null;
			control(FrameHeader.PONG, content);
		}
	}

	/**
	 * The other end closes, or has heard that this end does. The server closes the
	 * connection (RFC 6455, section 7.1.1).
	 */
	@Override
	public void end(SocketClose reason) {
		this.deaf = true;
		close(reason);
		wire().close();
	}

	@Override
	public boolean isReady() {
		return wire().isReady();
	}

	@Override
	public boolean isFree() {
		return wire().isFree();
	}

	@Override
	public synchronized void write(TextMessage message) throws IOException {
		if (!this.closing) {
			wire().write(message.frame());
		}
	}

	@Override
	public synchronized void send(TextMessage message) throws IOException {
		if (!this.closing) {
			wire().send(message.frame());
		}
	}

	@Override
	public void flush() throws IOException {
		wire().flush();
	}

	@Override
	public synchronized void close(SocketClose reason) {
		if (this.closing) {
			return;
		}
		this.closing = true;
		byte[] phrase = reason.phrase().getBytes(StandardCharsets.UTF_8);
		byte[] content = Arrays.copyOf(phrase, Math.min(phrase.length, LONGEST_PHRASE));
		control(FrameHeader.CLOSE,
				ByteBuffer.allocate(Short.BYTES + content.length).putShort((short) reason.code()).put(content).array());
	}

	private void control(int opcode, byte[] content) {
		try {
			wire().send(FrameHeader.frame(opcode, content));
		}
		catch (IOException ex) {
			// The other end has gone.
			wire().close();
		}
	}

	@Override
	public void abort() {
		wire().close();
	}

	private Wire wire() {
		Wire open = this.wire;
		if (open == null) {
			throw new IllegalStateException("The socket is not open");
		}
		return open;
	}

}
