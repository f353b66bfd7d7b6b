package dev.restkit.autoconfigure.startup;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.bootstrap.DefaultBootstrapContext;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.FailureHandler;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ClassLoadingListener}.
 */
class ClassLoadingListenerTests {

	private final Recorder loader = new Recorder();

	private final ClassLoadingListener listener = new ClassLoadingListener(this.loader, 2);

	private final MockEnvironment environment = new MockEnvironment();

	@Test
	void loadsBesideTheStart() throws InterruptedException {
		prepared(this.listener);
		assertThat(this.loader.last.await(1, TimeUnit.MINUTES)).isTrue();
		assertThat(this.loader.threads).allMatch((thread) -> thread.isDaemon() && thread != Thread.currentThread());
	}

	@Test
	void doesNothingIfTheApplicationSaysSo() {
		this.environment.setProperty("restkit.startup.load-classes", "false");
		prepared(this.listener);
		assertThat(this.loader.threads).isEmpty();
	}

	@Test
	void doesNothingWithOneProcessor() {
		prepared(new ClassLoadingListener(this.loader, 1));
		assertThat(this.loader.threads).isEmpty();
	}

	@Test
	void ceasesWhenTheStartHasFailed() {
		this.listener.onApplicationEvent(
				new ApplicationFailedEvent(new SpringApplication(), new String[0], null, new IllegalStateException()));
		prepared(this.listener);
		assertThat(this.loader.threads).isEmpty();
	}

	@Test
	void isFoundByBoot() {
		assertThat(SpringFactoriesLoader.forDefaultResourceLocation()
			.load(ApplicationListener.class, FailureHandler.handleMessage((message, failure) -> {
			}))).hasAtLeastOneElementOfType(ClassLoadingListener.class);
	}

	private void prepared(ClassLoadingListener asked) {
		asked.onApplicationEvent(new ApplicationEnvironmentPreparedEvent(new DefaultBootstrapContext(),
				new SpringApplication(), new String[0], this.environment));
	}

	/**
	 * Notes who asks, and has nothing.
	 */
	private static final class Recorder extends ClassLoader {

		private final Queue<Thread> threads = new ConcurrentLinkedQueue<>();

		private final CountDownLatch last = new CountDownLatch(1);

		private final String lastPackage = lastPackage();

		@Override
		protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
			this.threads.add(Thread.currentThread());
			if (name.startsWith(this.lastPackage)) {
				this.last.countDown();
			}
			throw new ClassNotFoundException(name);
		}

		private static String lastPackage() {
			ClassList list = ClassList.read();
			return list.packages().get(list.packages().size() - 1).name();
		}

	}

}
