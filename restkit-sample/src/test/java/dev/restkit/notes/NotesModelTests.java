package dev.restkit.notes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import redis.embedded.RedisServer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever happens, in whatever order: in each quiet moment every client has what a call
 * with its credentials gives, and was told nothing that did not fit. With real
 * connections, and, of several nodes, on PostgreSQL.
 */
@Tag("long")
class NotesModelTests {

	private static final int STEPS = 10_000;

	private static final int QUIET = 100;

	private static final int OUTAGE = 2500;

	private static final List<String> NAMES = List.of("ada", "grace", "all");

	private static final List<String> SHELVES = List.of("a", "b", "c");

	private final long seed = System.nanoTime();

	private final Random random = new Random(this.seed);

	private final List<Long> notes = new ArrayList<>();

	private final List<NotesNode> nodes = new ArrayList<>();

	private final List<NotesClient> clients = List.of(new NotesClient("ada", "/api/notes?page_size=100", false),
			new NotesClient("ada", "/api/notes?page_size=100", true),
			new NotesClient("grace", "/api/notes?shelf=a&ordering=-rank,id", false),
			new NotesClient("ada", "/api/notes?ordering=rank,id&page_size=5", false),
			new NotesClient("nobody", "/api/notes?search=odd&rank__lte=10", true),
			new NotesClient("grace", "/api/total", false));

	private EmbeddedPostgres postgres;

	private long lastId;

	private void startPostgres() {
		try {
			this.postgres = EmbeddedPostgres.builder().start();
		}
		catch (IOException ex) {
			Assumptions.assumeTrue("true".equals(System.getenv("CI")), "PostgreSQL does not run here: " + ex);
			throw new UncheckedIOException(ex);
		}
	}

	@AfterEach
	void stop() throws IOException {
		this.clients.forEach(NotesClient::disconnect);
		this.nodes.forEach(NotesNode::close);
		if (this.postgres != null) {
			this.postgres.close();
		}
		NotesApplication.EXCLUDED.clear();
	}

	@Test
	void onOneNode() {
		this.nodes.add(node("--restkit.live.bus=local", "--spring.jpa.hibernate.ddl-auto=create",
				"--spring.datasource.url=jdbc:h2:mem:notes;DB_CLOSE_DELAY=-1", "--spring.datasource.username=sa"));
		run(() -> {
		});
	}

	@Test
	void onTwoNodesOverARedisThatIsKilled() throws IOException {
		startPostgres();
		int port = freePort();
		RedisServer[] redis = { redis(port) };
		for (String schema : List.of("create", "none")) {
			this.nodes.add(node("--restkit.live.bus=redis", "--spring.data.redis.url=redis://localhost:" + port,
					"--spring.datasource.url=" + this.postgres.getJdbcUrl("postgres", "postgres"),
					"--spring.datasource.username=postgres", "--spring.jpa.hibernate.ddl-auto=" + schema));
		}
		try {
			run(() -> {
				try {
					redis[0].stop();
					for (int step = 0; step < 20; step++) {
						change();
					}
					redis[0] = redis(port);
				}
				catch (IOException ex) {
					throw new UncheckedIOException(ex);
				}
			});
		}
		finally {
			redis[0].stop();
		}
	}

	private void run(Runnable outage) {
		for (int step = 1; step <= STEPS; step++) {
			change();
			if (step % OUTAGE == 0) {
				outage.run();
			}
			if (step % QUIET == 0) {
				check(step);
			}
		}
		assertThat(this.clients)
			.allSatisfy((client) -> assertThat(client.events()).as(client.toString()).isGreaterThan(100));
	}

	private void change() {
		int dice = this.random.nextInt(100);
		if (dice < 5) {
			comeOrGo(any(this.clients));
		}
		else if (dice < 7) {
			excludeOrTakeBack(any(NAMES));
		}
		else if (dice < 9) {
			any(this.nodes).changeMany("update Note set rank = rank + 1 where shelf = '" + any(SHELVES) + "'");
		}
		else if (dice < 12) {
			any(this.nodes).changeInVain((entities) -> entities.persist(note(-1)));
		}
		else if (this.notes.isEmpty() || (dice < 45 && this.notes.size() < 40)) {
			long id = ++this.lastId;
			any(this.nodes).change((entities) -> entities.persist(note(id)));
			this.notes.add(id);
		}
		else if (dice < 75) {
			any(this.nodes).change((entities) -> edit(entities.find(Note.class, any(this.notes))));
		}
		else {
			Long id = this.notes.remove(this.random.nextInt(this.notes.size()));
			any(this.nodes).change((entities) -> entities.remove(entities.find(Note.class, id)));
		}
	}

	private Note note(long id) {
		return new Note(id, any(NAMES), any(SHELVES), this.random.nextInt(20), text());
	}

	private String text() {
		return (this.random.nextBoolean() ? "odd " : "even ") + this.random.nextInt(1000);
	}

	private void edit(Note note) {
		switch (this.random.nextInt(4)) {
			case 0 -> note.owner = any(NAMES);
			case 1 -> note.shelf = any(SHELVES);
			case 2 -> note.rank = this.random.nextInt(20);
			default -> note.text = text();
		}
	}

	private void comeOrGo(NotesClient client) {
		if (client.isConnected()) {
			client.disconnect();
		}
		else {
			come(client);
		}
	}

	private void come(NotesClient client) {
		int status = client.connect(any(this.nodes));
		assertThat(status).as("%s, seed %d", client, this.seed)
			.isIn(isExcluded(client) ? List.of(403) : List.of(200, 101));
	}

	private static boolean isExcluded(NotesClient client) {
		return NotesApplication.EXCLUDED.contains(client.name()) && !client.isPublic();
	}

	private void excludeOrTakeBack(String name) {
		if (!NotesApplication.EXCLUDED.remove(name)) {
			NotesApplication.EXCLUDED.add(name);
			this.nodes.forEach(NotesNode::readmit);
			this.clients.stream()
				.filter((client) -> client.isConnected() && client.name().equals(name) && isExcluded(client))
				.forEach((client) -> {
					assertThat(client.isEndedSoon()).as("the end of %s, seed %d", client, this.seed).isTrue();
					client.disconnect();
				});
		}
	}

	private void check(int step) {
		for (NotesClient client : this.clients) {
			if (!client.isConnected()) {
				come(client);
			}
			if (client.isConnected()) {
				assertThat(client.hasSoon(client.wanted(this.nodes.get(0))))
					.as("step %d of seed %d: %s, but a call gives %s", step, this.seed, client,
							client.wanted(this.nodes.get(0)))
					.isTrue();
				assertThat(client.faults()).as("step %d of seed %d: %s", step, this.seed, client).isEmpty();
			}
		}
	}

	private NotesNode node(String... settings) {
		List<String> all = new ArrayList<>(List.of("--spring.config.name=notes", "--server.port=0",
				"--spring.main.banner-mode=off", "--logging.level.root=error",
				"--logging.level.dev.restkit.data.redis=info", "--spring.application.name=notes",
				"--spring.jpa.open-in-view=false", "--spring.data.redis.repositories.enabled=false",
				"--spring.data.redis.timeout=1s", "--restkit.authentication.schemes=name",
				"--restkit.permissions.default=dev.restkit.permission.AllowAny", "--restkit.throttling.enabled=false",
				"--restkit.live.coalescing=5ms", "--restkit.live.bus-timeout=200ms"));
		all.addAll(List.of(settings));
		return new NotesNode(all);
	}

	private static RedisServer redis(int port) {
		try {
			RedisServer server = RedisServer.newRedisServer().port(port).setting("save \"\"").build();
			server.start();
			return server;
		}
		catch (IOException ex) {
			Assumptions.assumeTrue("true".equals(System.getenv("CI")), "Redis does not run here: " + ex);
			throw new UncheckedIOException(ex);
		}
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

	private <T> T any(List<T> all) {
		return all.get(this.random.nextInt(all.size()));
	}

}
