package dev.restkit.web.websocket;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;

import jakarta.websocket.CloseReason;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.MessageHandler;
import jakarta.websocket.SendHandler;
import jakarta.websocket.SendResult;
import jakarta.websocket.Session;
import org.jspecify.annotations.Nullable;

/**
 * A WebSocket of the server's own (Jakarta WebSocket). One text at a time is on its way;
 * what comes of it is heard of before the next.
 */
final class ContainerSocket extends Endpoint implements TextSocket, SendHandler {

	private final TextSocketListener listener;

	private final MessageReader messages;

	private final Duration patience;

	private volatile @Nullable Session session;

	private volatile boolean sending;

	ContainerSocket(TextSocketListener listener, SocketLimits limits) {
		this.listener = listener;
		this.messages = new MessageReader(limits, System.nanoTime());
		this.patience = limits.patience();
	}

	@Override
	public void onOpen(Session opened, EndpointConfig config) {
		opened.setMaxIdleTimeout(0);
		opened.getAsyncRemote().setSendTimeout(this.patience.toMillis());
		// In parts, so that the server's own buffers, which each socket has, stay small.
		opened.addMessageHandler(String.class, new MessageHandler.Partial<String>() {

			@Override
			public void onMessage(String part, boolean last) {
				read(part, last);
			}

		});
		opened.addMessageHandler(ByteBuffer.class, (MessageHandler.Whole<ByteBuffer>) (message) -> this.listener
			.refused(new SocketClose(SocketClose.NOT_ACCEPTED, "Only texts are read")));
		this.session = opened;
		this.listener.opened(this);
	}

	private void read(String part, boolean last) {
		try {
			String text = this.messages.read(part, last, System.nanoTime());
			if (text != null) {
				this.listener.received(text);
			}
		}
		catch (SocketViolation ex) {
			this.listener.refused(ex.reason());
		}
	}

	@Override
	public void onClose(Session closed, CloseReason reason) {
		this.listener.closed();
	}

	@Override
	public void onError(Session failed, Throwable failure) {
		this.listener.closed();
	}

	@Override
	public boolean isReady() {
		return !this.sending;
	}

	@Override
	public boolean isFree() {
		return !this.sending;
	}

	@Override
	public void write(TextMessage message) throws IOException {
		this.sending = true;
		try {
			session().getAsyncRemote().sendText(message.text(), this);
		}
		catch (IllegalStateException ex) {
			// It has been closed meanwhile.
			throw new IOException(ex);
		}
	}

	@Override
	public void onResult(SendResult result) {
		this.sending = false;
		if (result.isOK()) {
			this.listener.writable();
		}
		else {
			this.listener.closed();
		}
	}

	@Override
	public void flush() {
		// Each text is sent at once.
	}

	@Override
	public void close(SocketClose reason) {
		try {
			session().close(new CloseReason(reason::code, reason.phrase()));
		}
		catch (IOException | IllegalStateException ex) {
			// The client is gone already.
		}
	}

	@Override
	public void abort() {
		// The server leaves who does not read in time, and closing it would wait for
		// that.
	}

	private Session session() {
		Session open = this.session;
		if (open == null) {
			throw new IllegalStateException("The socket is not open");
		}
		return open;
	}

}
