package dev.restkit.data.redis;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import dev.restkit.subscription.Change;
import dev.restkit.subscription.ChangeListener;
import dev.restkit.subscription.Position;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import redis.embedded.RedisServer;

import org.springframework.data.redis.connection.RedisConnection;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RedisChangeBus} with a real server.
 */
class RedisChangeBusTests {

	private final int port = RedisProcess.freePort();

	private final List<Runnable> closing = new ArrayList<>();

	private RedisServer server;

	private Node one;

	private Node other;

	@BeforeEach
	void start() throws IOException {
		this.server = RedisProcess.start(this.port);
		this.one = node("shop");
		this.other = node("shop");
		together();
	}

	@AfterEach
	void stop() throws IOException {
		this.closing.forEach(Runnable::run);
		this.server.stop();
	}

	@Test
	void allNodesAreToldTheSameInOneOrder() throws Exception {
		List<Node> nodes = List.of(this.one, this.other);
		CountDownLatch start = new CountDownLatch(1);
		ExecutorService threads = Executors.newFixedThreadPool(8);
		for (int thread = 0; thread < 8; thread++) {
			Node node = nodes.get(thread % 2);
			String name = "t" + thread;
			threads.submit(() -> {
				start.await();
				for (int number = 0; number < 50; number++) {
					node.publish(name + "-" + number);
				}
				return null;
			});
		}
		start.countDown();
		threads.shutdown();
		assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
		nodes.forEach((node) -> node.told.until(() -> node.told.sinceLoss().size() == 400));
		assertThat(this.one.told.sinceLoss()).isEqualTo(this.other.told.sinceLoss());
		List<Long> offsets = this.one.told.sinceLoss()
			.stream()
			.map((each) -> Position.parse(each.substring(each.indexOf('@') + 1)).offset())
			.toList();
		assertThat(offsets).isSorted().doesNotHaveDuplicates();
		assertThat(this.one.bus.position()).isEqualTo(this.other.bus.position());
		assertThat(this.one.bus.node()).isNotEqualTo(this.other.bus.node());
	}

	@Test
	void changesAreCarriedWhole() {
		Change change = new Change("book", "7", Change.Kind.UPDATED, null, Map.of("title", "Ä \"b\" \n", "price", ""));
		List<Change> heard = new ArrayList<>();
		this.other.bus.listen(new ChangeListener() {

			@Override
			public void changed(Position position, List<Change> changes) {
				heard.addAll(changes);
			}

			@Override
			public void lost(Position position) {
				// Nothing is lost.
			}

		});
		this.one.bus.publish(List.of(change, Change.of("shelf", null)));
		this.one.publish("end");
		this.other.told.until(() -> this.other.told.has("end"));
		assertThat(heard).startsWith(change, Change.of("shelf", null));
	}

	@Test
	void applicationsOfOtherNamesAreToldNothing() {
		Node stranger = node("another shop");
		stranger.told.until(() -> stranger.told.losses() == 1);
		this.one.publish("a");
		stranger.publish("b");
		this.one.told.until(() -> this.one.told.has("a"));
		stranger.told.until(() -> stranger.told.has("b"));
		assertThat(this.one.told.has("b")).isFalse();
		assertThat(stranger.told.has("a")).isFalse();
	}

	@Test
	void whoeverMissesWhatWasToldSaysSo() {
		this.one.publish("a");
		this.other.told.until(() -> this.other.told.has("a"));
		int losses = this.other.told.losses();
		command("INCR", "restkit:live:{shop}:offset");
		this.other.told.until(() -> this.other.told.losses() >= losses + 2);
		together();
		this.one.publish("b");
		this.other.told.until(() -> this.other.told.has("b"));
	}

	@Test
	void aNewEpochBeginsWhenRedisHasForgotten() {
		this.one.publish("a");
		this.other.told.until(() -> this.other.told.has("a"));
		String before = this.one.bus.position().epoch();
		command("FLUSHALL");
		this.one.told.until(() -> !this.one.bus.position().epoch().equals(before));
		together();
		this.one.publish("b");
		this.other.told.until(() -> this.other.told.has("b"));
		assertThat(this.other.bus.position().epoch()).isNotEqualTo(before);
	}

	@Test
	void anOffsetThatGoesBackIsALoss() {
		for (String topic : List.of("a", "b", "c")) {
			this.one.publish(topic);
		}
		this.other.told.until(() -> this.other.told.has("c"));
		int losses = this.other.told.losses();
		command("SET", "restkit:live:{shop}:offset", "1");
		this.one.publish("d");
		this.other.told.until(() -> this.other.told.losses() > losses);
	}

	@Test
	void aNodeGoesOnAloneWhileRedisIsAway() throws IOException {
		this.one.publish("a");
		this.other.told.until(() -> this.other.told.has("a"));
		this.server.stop();
		long start = System.nanoTime();
		for (int number = 0; number < 20; number++) {
			this.one.publish("alone-" + number);
			assertThat(this.one.bus.position()).isNotNull();
		}
		assertThat(System.nanoTime() - start).isLessThan(TimeUnit.SECONDS.toNanos(5));
		assertThat(this.one.told.has("alone-19")).isTrue();
		assertThat(this.other.told.has("alone-19")).isFalse();
		int losses = this.other.told.losses();
		this.server = RedisProcess.start(this.port);
		this.other.told.until(() -> this.other.told.losses() > losses);
		together();
		this.one.publish("again");
		this.other.told.until(() -> this.other.told.has("again"));
		this.one.told.until(() -> this.one.told.has("again"));
	}

	/**
	 * A server that hangs keeps nobody, and those who were not told are told when it
	 * answers.
	 */
	@Test
	void aServerThatHangsIsLeftSoon() {
		command("CLIENT", "PAUSE", "3000", "ALL");
		long start = System.nanoTime();
		for (int number = 0; number < 20; number++) {
			this.one.publish("alone-" + number);
		}
		assertThat(System.nanoTime() - start).isLessThan(TimeUnit.SECONDS.toNanos(2));
		int losses = this.other.told.losses();
		this.other.told.until(() -> this.other.told.losses() > losses);
		together();
		this.other.publish("again");
		this.one.told.until(() -> this.one.told.has("again"));
	}

	private void together() {
		Node first = this.one;
		Node second = this.other;
		second.told.until(() -> first.told.losses() > 0 && second.told.losses() > 0 && first.bus.isTogether()
				&& second.bus.isTogether() && first.bus.position().equals(second.bus.position()));
	}

	private void command(String name, String... arguments) {
		try (RedisConnection connection = this.one.connections.getConnection()) {
			byte[][] bytes = Arrays.stream(arguments).map(String::getBytes).toArray(byte[][]::new);
			connection.execute(name, bytes);
		}
	}

	private Node node(String name) {
		LettuceConnectionFactory connections = new LettuceConnectionFactory("localhost", this.port);
		connections.afterPropertiesSet();
		connections.start();
		RedisChangeBus bus = new RedisChangeBus(new ReactiveStringRedisTemplate(connections), name,
				Duration.ofMillis(500));
		ToldChanges told = new ToldChanges();
		bus.listen(told);
		bus.start();
		this.closing.add(() -> {
			bus.stop();
			connections.destroy();
		});
		return new Node(bus, told, connections);
	}

	private record Node(RedisChangeBus bus, ToldChanges told, LettuceConnectionFactory connections) {

		void publish(String topic) {
			this.bus.publish(List.of(Change.of(topic, null)));
		}

	}

}
