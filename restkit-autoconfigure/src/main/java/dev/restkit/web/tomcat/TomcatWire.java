package dev.restkit.web.tomcat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.ReentrantLock;

import dev.restkit.web.wire.Wire;
import dev.restkit.web.wire.WireListener;
import jakarta.servlet.http.WebConnection;
import org.apache.coyote.http11.upgrade.InternalHttpUpgradeHandler;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.SSLSupport;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/**
 * A connection of Tomcat. Tomcat makes it and calls it; it is public for that alone.
 *
 * <p>
 * Whatever touches the socket holds the lock of the socket, for Tomcat gives the channel
 * and its buffers to the next client as soon as it is closed. The listener is never
 * called with it: it takes locks of its own, whose holders write.
 *
 * @since 0.1.0
 */
public final class TomcatWire implements InternalHttpUpgradeHandler, Wire {

	private static final int BUFFER = 4096;

	private @Nullable WireListener listener;

	private @Nullable SocketWrapperBase<?> socket;

	/** What is read is told in its order. */
	private final ReentrantLock reading = new ReentrantLock();

	/** Whether something may be in the buffer. */
	private boolean buffered;

	private volatile boolean blocked;

	private volatile boolean closed;

	/**
	 * Say who hears of it, before Tomcat opens it.
	 * @param hears hears of it
	 */
	void serve(WireListener hears) {
		this.listener = hears;
	}

	@Override
	public void setSocketWrapper(SocketWrapperBase<?> wrapper) {
		this.socket = wrapper;
	}

	@Override
	public void init(WebConnection connection) {
		later(() -> {
			listener().opened(this);
			read();
		});
	}

	/**
	 * Read and tell until nothing more is there. Tomcat does not look for more meanwhile.
	 */
	private void read() {
		this.reading.lock();
		try {
			readAll();
		}
		finally {
			this.reading.unlock();
		}
	}

	private void readAll() {
		boolean waiting = false;
		try {
			ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
			while (read(buffer)) {
				listener().received(buffer.flip());
				buffer.clear();
			}
			waiting = true;
		}
		catch (IOException ex) {
			// The other end has closed it.
		}
		finally {
			if (!waiting) {
				close();
			}
		}
	}

	private boolean read(ByteBuffer buffer) throws IOException {
		return locked((from) -> {
			int read = from.read(false, buffer);
			if (read == 0) {
				from.registerReadInterest();
			}
			if (read < 0) {
				throw new ClosedChannelException();
			}
			return read > 0;
		});
	}

	/**
	 * Whoever reads just now finds out by itself.
	 */
	@Override
	public boolean isEnded() {
		if (!this.closed && this.reading.tryLock()) {
			try {
				readAll();
			}
			finally {
				this.reading.unlock();
			}
		}
		return this.closed;
	}

	@Override
	public boolean isReady() {
		return !this.blocked;
	}

	@Override
	public boolean isFree() {
		SocketWrapperBase<?> to = socket();
		return !this.blocked && !this.closed && !to.isClosed() && !to.getLock().isLocked()
				&& !(to.getSocket() instanceof NioChannel channel && !channel.getIOChannel().isConnected());
	}

	@Override
	public void write(byte[] bytes) throws IOException {
		locked((to) -> {
			this.buffered = true;
			to.write(false, bytes, 0, bytes.length);
			if (!to.canWrite()) {
				block(to);
			}
			return true;
		});
	}

	@Override
	public void flush() throws IOException {
		locked((to) -> {
			flush(to);
			return true;
		});
	}

	/**
	 * What comes alone need not go through the buffer, which is not in any cache of the
	 * processor by the time that a thousand others were written to.
	 */
	@Override
	public void send(byte[] bytes) throws IOException {
		locked((to) -> {
			ByteBuffer rest = ByteBuffer.wrap(bytes);
			if (this.buffered || !sendAll(to, rest)) {
				this.buffered = true;
				to.write(false, rest);
				flush(to);
			}
			return true;
		});
	}

	private static boolean sendAll(SocketWrapperBase<?> to, ByteBuffer bytes) throws IOException {
		if (to.getSocket() instanceof NioChannel channel) {
			channel.write(bytes);
			return !bytes.hasRemaining() && channel.getOutboundRemaining() == 0;
		}
		return false;
	}

	private void flush(SocketWrapperBase<?> to) throws IOException {
		if (!this.blocked) {
			this.buffered = to.flush(false);
			if (this.buffered) {
				block(to);
			}
		}
	}

	private void block(SocketWrapperBase<?> to) {
		if (!this.blocked) {
			this.blocked = true;
			to.registerWriteInterest();
		}
	}

	/**
	 * Do something with the socket while nobody else does, Tomcat included.
	 */
	private boolean locked(Use use) throws IOException {
		SocketWrapperBase<?> used = socket();
		used.getLock().lock();
		try {
			if (used.isClosed()) {
				throw new ClosedChannelException();
			}
			return use.of(used);
		}
		finally {
			used.getLock().unlock();
		}
	}

	@Override
	public SocketState upgradeDispatch(SocketEvent event) {
		return switch (event) {
			case OPEN_READ -> {
				later(this::read);
				yield SocketState.ASYNC_IO;
			}
			case OPEN_WRITE -> unblock();
			default -> SocketState.CLOSED;
		};
	}

	private SocketState unblock() {
		SocketWrapperBase<?> to = socket();
		try {
			if (to.flush(false)) {
				to.registerWriteInterest();
			}
			else {
				this.buffered = false;
				this.blocked = false;
				later(listener()::writable);
			}
			return SocketState.ASYNC_IO;
		}
		catch (IOException ex) {
			return SocketState.CLOSED;
		}
	}

	/**
	 * One of Tomcat's threads closes it, when it has the lock.
	 */
	@Override
	public void close() {
		if (!this.closed) {
			this.closed = true;
			socket().processSocket(SocketEvent.DISCONNECT, true);
		}
	}

	/**
	 * Tomcat may give a connection up before it has been taken over, when the client goes
	 * within what it said it would send.
	 */
	@Override
	public void destroy() {
		this.closed = true;
		if (this.socket == null) {
			listener().closed();
		}
		else {
			later(listener()::closed);
		}
	}

	private void later(Runnable work) {
		try {
			socket().execute(work);
		}
		catch (RejectedExecutionException ex) {
			// The server stops, and with it all that works here.
		}
	}

	private WireListener listener() {
		WireListener hears = this.listener;
		if (hears == null) {
			throw new IllegalStateException("Nobody hears of this connection");
		}
		return hears;
	}

	private SocketWrapperBase<?> socket() {
		SocketWrapperBase<?> open = this.socket;
		if (open == null) {
			throw new IllegalStateException("The connection is not open");
		}
		return open;
	}

	/**
	 * Tomcat does not look for what there is to read before it is asked to.
	 */
	@Override
	public boolean hasAsyncIO() {
		return true;
	}

	@Override
	public void setSslSupport(SSLSupport support) {
		// Nobody asks for it.
	}

	@Override
	public void timeoutAsync(long now) {
		// Whoever listens has its own times.
	}

	@Override
	public void pause() {
		// Whoever listens is told otherwise that the application closes.
	}

	/**
	 * What is done with a socket.
	 */
	@FunctionalInterface
	private interface Use {

		boolean of(SocketWrapperBase<?> socket) throws IOException;

	}

}
