package dev.restkit.web.live;

import java.io.IOException;

import dev.restkit.web.wire.Wire;
import dev.restkit.web.wire.WireListener;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;

/**
 * An answer that goes on, where the connection stays the server's: by the rules of
 * asynchronous servlets.
 */
final class ServletWire implements Wire, WriteListener, AsyncListener {

	private final AsyncContext async;

	private final ServletOutputStream out;

	private final WireListener listener;

	/** Before, the server is still busy with the request. */
	private volatile boolean open;

	private volatile boolean unflushed;

	private volatile boolean closed;

	private ServletWire(AsyncContext async, ServletOutputStream out, WireListener listener) {
		this.async = async;
		this.out = out;
		this.listener = listener;
	}

	/**
	 * Begin to write.
	 * @param async the request, whose answer goes on
	 * @param out where to write
	 * @param listener hears of it
	 */
	static void open(AsyncContext async, ServletOutputStream out, WireListener listener) {
		ServletWire wire = new ServletWire(async, out, listener);
		async.setTimeout(0);
		async.addListener(wire);
		out.setWriteListener(wire);
	}

	@Override
	public void onWritePossible() {
		if (this.open) {
			proceed();
		}
		else {
			this.open = true;
			this.listener.opened(this);
		}
	}

	private void proceed() {
		try {
			if (this.unflushed) {
				this.unflushed = false;
				flush();
			}
			this.listener.writable();
		}
		catch (IOException ex) {
			onError(ex);
		}
	}

	@Override
	public boolean isReady() {
		try {
			return this.out.isReady();
		}
		catch (IllegalStateException ex) {
			// The server has given it up.
			return true;
		}
	}

	/**
	 * Only what is written to a client that has gone shows that it has.
	 */
	@Override
	public boolean isEnded() {
		return this.closed;
	}

	@Override
	public boolean isFree() {
		return !this.closed;
	}

	@Override
	public void write(byte[] bytes) throws IOException {
		try {
			this.out.write(bytes);
		}
		catch (IllegalStateException ex) {
			throw new IOException(ex);
		}
	}

	/**
	 * Nothing may be done to the stream before it is ready again, be it to flush it.
	 */
	@Override
	public void send(byte[] bytes) throws IOException {
		write(bytes);
		this.unflushed = true;
		if (isReady()) {
			this.unflushed = false;
			flush();
		}
	}

	@Override
	public void flush() throws IOException {
		try {
			this.out.flush();
		}
		catch (IllegalStateException ex) {
			throw new IOException(ex);
		}
	}

	@Override
	public void close() {
		if (this.closed) {
			return;
		}
		this.closed = true;
		try {
			this.async.complete();
		}
		catch (IllegalStateException ex) {
			// The server has ended it already.
		}
	}

	@Override
	public void onError(Throwable failure) {
		this.listener.closed();
		close();
	}

	@Override
	public void onComplete(AsyncEvent event) {
		this.closed = true;
		this.listener.closed();
	}

	@Override
	public void onTimeout(AsyncEvent event) {
		close();
	}

	@Override
	public void onError(AsyncEvent event) {
		this.closed = true;
		this.listener.closed();
	}

	@Override
	public void onStartAsync(AsyncEvent event) {
		// It is not started again.
	}

}
