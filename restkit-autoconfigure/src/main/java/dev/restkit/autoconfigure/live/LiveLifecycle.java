package dev.restkit.autoconfigure.live;

import dev.restkit.subscription.LiveEngine;
import dev.restkit.web.live.LiveConnections;

import org.springframework.context.SmartLifecycle;

/**
 * Looks after live connections while the application runs. They end before the server
 * stops to take requests: it would wait for them.
 */
final class LiveLifecycle implements SmartLifecycle {

	private final LiveConnections connections;

	private final LiveEngine engine;

	private final LiveThreads threads;

	private volatile boolean running;

	LiveLifecycle(LiveConnections connections, LiveEngine engine, LiveThreads threads) {
		this.connections = connections;
		this.engine = engine;
		this.threads = threads;
	}

	@Override
	public void start() {
		this.running = true;
		this.connections.start(this.threads.timer(), this.engine);
	}

	@Override
	public void stop() {
		this.running = false;
		this.connections.shutDown();
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

}
