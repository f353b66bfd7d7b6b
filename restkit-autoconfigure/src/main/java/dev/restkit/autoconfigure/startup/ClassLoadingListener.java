package dev.restkit.autoconfigure.startup;

import java.util.concurrent.atomic.AtomicBoolean;

import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.event.SpringApplicationEvent;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.context.ApplicationListener;
import org.springframework.core.NativeDetector;
import org.springframework.core.Ordered;

/**
 * Loads the classes of {@link ClassList} beside the start of the application. More than
 * half of what a start with JPA takes goes into finding, defining and verifying classes,
 * nearly all of them of libraries; a second processor can do that ahead of the thread
 * that is going to need them. Nothing is initialized, so nothing happens in another order
 * than it would.
 *
 * <p>
 * Boot's own background work is not used for it, because Boot waits for that before it
 * tells why a start has failed.
 */
final class ClassLoadingListener implements ApplicationListener<SpringApplicationEvent>, Ordered {

	private static final String ENABLED = "restkit.startup.load-classes";

	private final ClassLoader loader;

	private final int processors;

	private final AtomicBoolean enough = new AtomicBoolean();

	/**
	 * Load from where RESTKit is, since the other libraries are there, too: a loader that
	 * restarts the application's classes would only be in the way.
	 */
	ClassLoadingListener() {
		this(ClassLoadingListener.class.getClassLoader(), Runtime.getRuntime().availableProcessors());
	}

	ClassLoadingListener(ClassLoader loader, int processors) {
		this.loader = loader;
		this.processors = processors;
	}

	@Override
	public void onApplicationEvent(SpringApplicationEvent event) {
		if (event instanceof ApplicationEnvironmentPreparedEvent prepared) {
			if (isWorthwhile() && prepared.getEnvironment().getProperty(ENABLED, Boolean.class, true)) {
				start();
			}
		}
		else if (event instanceof ApplicationReadyEvent || event instanceof ApplicationFailedEvent) {
			this.enough.set(true);
		}
	}

	/** With one processor, the start would only wait for it. */
	private boolean isWorthwhile() {
		return this.processors > 1 && !NativeDetector.inNativeImage();
	}

	private void start() {
		Thread thread = new Thread(() -> ClassList.read().load(this.loader, this.enough::get), "restkit-classes");
		thread.setDaemon(true);
		thread.start();
	}

	@Override
	public int getOrder() {
		return LoggingApplicationListener.DEFAULT_ORDER + 1;
	}

}
