package dev.restkit.sample;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Results that are kept up to date.
 */
@OnEveryDatabase
class LiveTests {

	private static final String NEWEST = "/api/books?ordering=-created&page_size=5";

	private final Bookstore bookstore;

	private final BookstoreClient client;

	LiveTests(Database database) {
		this.bookstore = database.bookstore();
		this.client = this.bookstore.client();
	}

	@Test
	void aListIsToldAndThenWhatChanges() {
		try (Follower follower = Follower.of(this.client.url(NEWEST))) {
			assertThat(follower.response().statusCode()).isEqualTo(200);
			assertThat(follower.response().headers().firstValue("Content-Type")).hasValue("text/event-stream");
			assertThat(follower.response().headers().firstValue("Cache-Control")).hasValue("no-store");
			assertThat(String.join(", ", follower.response().headers().allValues("Vary")).split(", "))
				.containsExactlyInAnyOrder("Accept", "Authorization", "Cookie");
			assertThat(follower.next().data()).isEqualTo(Map.of("key", "id"));
			follower.until("ready");
			assertThat(follower.rows()).isEqualTo(this.client.get(NEWEST).results());
			Map<String, Object> book = this.client.create("/api/books", this.client.book("title", "Followed"));
			Follower.Event left = follower.next();
			assertThat(left.type()).isEqualTo("leave");
			assertThat(left.data()).containsEntry("reason", "changed");
			Follower.Event entered = follower.next();
			assertThat(entered.type()).isEqualTo("enter");
			assertThat(entered.data()).containsEntry("key", book.get("id").toString()).containsEntry("index", 0);
			this.client.patch("/api/books/" + book.get("id"), Map.of("price", "1.25")).expect(200);
			Follower.Event updated = follower.next();
			assertThat(updated.type()).isEqualTo("update");
			assertThat(updated.data().get("changed")).asInstanceOf(InstanceOfAssertFactories.LIST)
				.contains("price")
				.doesNotContain("title");
			this.client.delete("/api/books/" + book.get("id")).expect(204);
			Follower.Event gone = follower.next();
			assertThat(gone.data()).containsEntry("reason", "deleted");
			follower.untilSame(this.client.get(NEWEST).results());
		}
	}

	@Test
	void eachIsToldOnlyOfItsOwnFilter() {
		Object author = this.client.create("/api/authors", this.client.author()).get("id");
		String own = "/api/books?author=" + author;
		try (Follower mine = Follower.of(this.client.url(own)); Follower all = Follower.of(this.client.url(NEWEST))) {
			mine.until("ready");
			all.until("ready");
			this.client.create("/api/books", this.client.book("title", "Somebody else's"));
			all.untilSame(this.client.get(NEWEST).results());
			Map<String, Object> book = this.client.create("/api/books", this.client.book("author", author));
			assertThat(mine.next().data()).containsEntry("key", book.get("id").toString());
			mine.untilSame(this.client.get(own).results());
			this.client.patch("/api/authors/" + author, Map.of("name", "Renamed")).expect(200);
			mine.untilSame(this.client.get(own).results());
			all.untilSame(this.client.get(NEWEST).results());
		}
	}

	@Test
	void nothingIsToldOfWhatIsRefused() {
		try (Follower follower = Follower.of(this.client.url(NEWEST))) {
			follower.until("ready");
			this.client.post("/api/books", List.of(this.client.book("title", "One"), Map.of("title", ""))).expect(400);
			Map<String, Object> book = this.client.create("/api/books", this.client.book("title", "After"));
			follower.until("enter");
			assertThat(follower.rows().get(0)).containsEntry("id", book.get("id"));
			assertThat(follower.rows()).isEqualTo(this.client.get(NEWEST).results());
		}
	}

	@Test
	void whoeverHasFetchedOrWasCutOffGoesOnFromThere() {
		Answer fetched = this.client.get(NEWEST).expect(200);
		String position = fetched.header("Live-Position");
		try (Follower follower = Follower.of(this.client.url(NEWEST), "Last-Event-ID", position)) {
			assertThat(follower.next().type()).isEqualTo("ready");
			assertThat(follower.response().headers().firstValue("Live-Resumed")).hasValue("?1");
		}
		try (Follower follower = Follower.of(this.client.url(NEWEST))) {
			follower.until("ready");
			position = follower.lastId();
		}
		Map<String, Object> book = this.client.create("/api/books", this.client.book("title", "Missed"));
		try (Follower follower = Follower.of(this.client.url(NEWEST + "&since=" + position))) {
			assertThat(follower.response().headers().firstValue("Live-Resumed")).hasValue("?1");
			assertThat(follower.peek().type()).isEqualTo("leave");
			assertThat(follower.peek().data()).containsEntry("key", book.get("id").toString());
			assertThat(follower.peek().type()).isEqualTo("ready");
		}
		try (Follower follower = Follower.of(this.client.url(NEWEST), "Last-Event-ID",
				fetched.header("Live-Position"))) {
			assertThat(follower.next().type()).isEqualTo("reset");
		}
		try (Follower follower = Follower.of(this.client.url(NEWEST), "Last-Event-ID", "other:7")) {
			assertThat(follower.response().headers().firstValue("Live-Resumed")).hasValue("?0");
			assertThat(follower.next().type()).isEqualTo("reset");
		}
	}

	@Test
	void anItemIsToldWholeAndEndsWithItsProblem() {
		Map<String, Object> book = this.client.create("/api/books", this.client.book("title", "One"));
		String path = "/api/books/" + book.get("id");
		try (Follower follower = Follower.of(this.client.url(path))) {
			assertThat(follower.next().data()).isEmpty();
			assertThat(follower.next().data().get("value")).isEqualTo(this.client.get(path).object());
			follower.until("ready");
			this.client.patch(path, Map.of("title", "Two")).expect(200);
			assertThat(follower.next().data().get("value")).isEqualTo(this.client.get(path).object());
			this.client.delete(path).expect(204);
			Follower.Event error = follower.next();
			assertThat(error.type()).isEqualTo("error");
			assertThat(error.data()).containsEntry("status", 404).containsEntry("code", "not_found");
			assertThat(follower.next().type()).isEqualTo("end");
		}
	}

	@Test
	void theSameIsToldOverAWebSocket() {
		try (Socket socket = Socket.open(this.client.url(NEWEST))) {
			assertThat(socket.next()).containsEntry("event", "reset").containsEntry("data", Map.of("key", "id"));
			assertThat(socket.until("ready")).doesNotContainKey("sub").containsKey("eventId");
			Map<String, Object> book = this.client.create("/api/books", this.client.book("title", "Socket"));
			assertThat(socket.until("enter").get("data")).asInstanceOf(InstanceOfAssertFactories.MAP)
				.containsEntry("key", book.get("id").toString());
		}
	}

	@Test
	void oneSocketFollowsManyAndCallsToo() {
		try (Socket socket = Socket.open(this.client.url("/ws"), "Authorization", this.client.credentials())) {
			assertThat(socket.ask(
					"{\"id\":1,\"action\":\"subscribe\",\"path\":\"/api/books\",\"query\":{\"ordering\":\"-created\",\"page_size\":5}}"))
				.containsEntry("id", 1)
				.containsEntry("status", 200);
			assertThat(socket.until("ready")).containsEntry("sub", 1);
			assertThat(socket.ask("{\"id\":\"t\",\"action\":\"subscribe\",\"path\":\"/api/tags?page_size=5\"}"))
				.containsEntry("status", 200);
			assertThat(socket.until("ready")).containsEntry("sub", "t");
			Map<String, Object> created = socket.ask("{\"id\":8,\"action\":\"POST\",\"path\":\"/api/books\",\"body\":"
					+ Answer.JSON.writeValueAsString(this.client.book("title", "By socket")) + "}");
			assertThat(created).containsEntry("id", 8).containsEntry("status", 201);
			Object id = ((Map<?, ?>) created.get("body")).get("id");
			assertThat(((Map<?, ?>) created.get("headers")).get("Location"))
				.isEqualTo(this.client.url("/api/books/" + id));
			assertThat(socket.until("enter")).containsEntry("sub", 1);
			assertThat(socket.ask("{\"id\":9,\"action\":\"GET\",\"path\":\"/api/books/" + id + "\"}").get("body"))
				.isEqualTo(this.client.get("/api/books/" + id).object());
			assertThat(socket.ask("{\"id\":1,\"action\":\"unsubscribe\"}")).containsEntry("status", 204);
			assertThat(socket.ask("{\"id\":10,\"action\":\"DELETE\",\"path\":\"/api/books/" + id + "\"}"))
				.containsEntry("status", 204)
				.doesNotContainKey("body");
		}
	}

	@Test
	void whatCannotBeFollowedIsRefusedAtTheHandshake() {
		BookstoreClient anonymous = this.bookstore.anonymous();
		assertThat(Socket.refusal(this.client.url("/api/books?page=x"))).isEqualTo(404);
		assertThat(Socket.refusal(this.client.url("/api/books?price__gte=x"))).isEqualTo(400);
		assertThat(Socket.refusal(this.client.url("/api/nothing"))).isEqualTo(404);
		assertThat(Socket.refusal(this.client.url("/api/books/0"))).isEqualTo(404);
		assertThat(Socket.refusal(this.client.url("/api/books"), "Authorization", "Token wrong")).isEqualTo(401);
		assertThat(Socket.refusal(this.client.url("/api"))).isEqualTo(400);
		this.client.get("/ws").expect(426);
		assertThat(Socket.refusal(this.client.url("/ws"), "Origin", "https://evil.example")).isEqualTo(403);
		for (String origin : List.of("null", "http://a b", "http://127.0.0.1:x", "http://%zz", "http://a,http://b",
				"")) {
			assertThat(Socket.refusal(this.client.url("/api/books"), "Origin", origin)).as(origin).isEqualTo(403);
		}
		String own = this.client.url("");
		assertThat(Socket.refusal(this.client.url("/ws"), "Origin", own)).isEqualTo(101);
		assertThat(Socket.refusal(this.client.url("/ws"), "Origin", own, "Origin", "https://evil.example"))
			.isEqualTo(403);
		anonymous.get("/api/books?price__gte=x", "Accept", "text/event-stream").expect(400);
	}

	@Test
	void badFramesAreAnsweredAndTheSocketStays() {
		try (Socket socket = Socket.open(this.client.url("/ws"))) {
			assertThat(socket.ask("{")).containsEntry("status", 400);
			assertThat(socket.ask("[1]")).containsEntry("status", 400);
			assertThat(socket.ask("{\"id\":1}")).containsEntry("id", 1).containsEntry("status", 400);
			assertThat(socket.ask("{\"id\":2,\"action\":7,\"query\":3}")).containsEntry("status", 400);
			assertThat(socket.ask("{\"id\":3,\"action\":\"dance\"}")).containsEntry("status", 400);
			assertThat(socket.ask("{\"id\":4,\"action\":\"subscribe\",\"path\":\"/api/books/0\"}"))
				.containsEntry("status", 404);
			assertThat(socket.ask("{\"id\":5,\"action\":\"subscribe\",\"path\":\"/api/books?price__gte=x\"}"))
				.containsEntry("status", 400);
			assertThat(socket.ask("{\"id\":6,\"action\":\"POST\",\"path\":\"/api/books\",\"body\":{}}"))
				.containsEntry("status", 401);
			assertThat(socket.ask("{\"id\":7,\"action\":\"PUT\",\"path\":\"/api/books\"}")).containsEntry("status",
					405);
			assertThat(socket.ask("{\"id\":8,\"action\":\"unsubscribe\"}")).containsEntry("status", 400);
			assertThat(socket.ask("{\"action\":\"subscribe\",\"path\":\"/api/books\"}")).containsEntry("status", 400);
			socket.send("{\"id\":9,\"action\":\"ping\"}");
			assertThat(socket.next()).containsEntry("id", 9).containsEntry("event", "pong");
		}
	}

	@Test
	void aFrameHasNoMoreParametersThanAQuery() {
		String many = "{\"id\":1,\"action\":\"%s\",\"path\":\"/api/books?page=1\",\"query\":{\"author\":[%s]}}";
		try (Socket socket = Socket.open(this.client.url("/ws"))) {
			for (String action : List.of("GET", "subscribe")) {
				for (int count : new int[] { 50, 5000 }) {
					String frame = many.formatted(action, "\"1\",".repeat(count - 1) + "\"1\"");
					assertThat(socket.ask(frame)).as("%s %d", action, count).containsEntry("status", 400);
				}
				assertThat(socket.ask(many.formatted(action, "\"1\",".repeat(48) + "\"1\""))).containsEntry("status",
						200);
			}
		}
	}

	@Test
	void whatIsWrongHasItsHeadersInFramesToo() {
		try (Socket socket = Socket.open(this.client.url("/ws"))) {
			Map<String, Object> refused = socket.ask("{\"id\":1,\"action\":\"PUT\",\"path\":\"/api/books\"}");
			Answer answer = this.client.put("/api/books", Map.of()).expect(405);
			assertThat(refused.get("headers")).isEqualTo(Map.of("Allow", answer.header("Allow")));
			assertThat((Map<?, ?>) refused.get("body")).extracting("detail").isEqualTo(answer.get("detail"));
			assertThat(socket.ask("{\"id\":2,\"action\":\"subscribe\",\"path\":\"/api/tags\"}").get("headers"))
				.isEqualTo(Map.of("Live-Resumed", "?0"));
		}
	}

	@Test
	void framesHaveTheirBounds() {
		try (Socket socket = Socket.open(this.client.url("/ws"))) {
			assertThat(socket.send("x".repeat(70_000)).closed()).isEqualTo(1009);
		}
		try (Socket socket = Socket.open(this.client.url("/ws"))) {
			assertThat(socket.send(new byte[] { 1 }).closed()).isEqualTo(1003);
		}
		try (Socket socket = Socket.open(this.client.url("/ws"))) {
			for (int index = 0; index < 400; index++) {
				socket.send("{\"action\":\"ping\"}");
			}
			assertThat(socket.closed()).isIn(1008, 1006);
		}
		catch (CompletionException ex) {
			assertThat(ex).hasMessageContaining("closed");
		}
	}

	@Test
	void aHandlerThatSaysWhatItDependsOnIsFollowed() {
		try (Follower follower = Follower.of(this.client.url("/api/shelf"));
				Socket socket = Socket.open(this.client.url("/api/shelf"))) {
			follower.until("ready");
			socket.until("ready");
			assertThat(this.client.get("/api/shelf").header("Live-Position")).isNotBlank();
			this.client.create("/api/books", this.client.book("price", "999.99"));
			Follower.Event event = follower.next();
			assertThat(event.type()).isEqualTo("value");
			assertThat(event.data().get("value")).isEqualTo(this.client.get("/api/shelf").object());
			assertThat(socket.until("value").get("data")).isEqualTo(event.data());
		}
	}

	@Test
	void headHasTheHeadersOfEvents() {
		Answer head = this.client.head("/api/books", "Accept", "text/event-stream").expect(200);
		assertThat(head.header("Content-Type")).isEqualTo("text/event-stream");
		assertThat(head.header("Cache-Control")).isEqualTo("no-store");
		assertThat(head.body()).isEmpty();
		this.client.head("/api/books/999999", "Accept", "application/json, text/event-stream;q=0.5").expect(404);
		this.client.head("/api/hello", "Accept", "text/event-stream").expect(406);
		for (String path : List.of("/api/books/999999", "/api/books/abc", "/api/books?page=999")) {
			this.client.get(path, "Accept", "text/event-stream").expect(404);
			this.client.head(path, "Accept", "text/event-stream").expect(404);
		}
		this.client.head("/api/countdown?from=x", "Accept", "text/event-stream").expect(400);
		this.client.head("/api/countdown?from=1", "Accept", "text/event-stream").expect(200);
		assertThat(head.header("Live-Resumed")).isEqualTo("?0");
		Answer resumed = this.client
			.head("/api/books", "Accept", "text/event-stream", "Last-Event-ID",
					this.client.get("/api/books").header("Live-Position"))
			.expect(200);
		assertThat(resumed.header("Live-Resumed")).isEqualTo("?1");
	}

	@Test
	void eventsAreAskedForAsAnyFormatIs() {
		for (String accept : List.of("Text/Event-Stream", "TEXT/EVENT-STREAM;q=0.5, application/json;q=0.1")) {
			assertThat(this.client.head("/api/books", "Accept", accept).expect(200).header("Content-Type")).as(accept)
				.isEqualTo("text/event-stream");
		}
		assertThat(this.client.head("/api/books", "Accept", "application/json;q=0.1", "Accept", "text/event-stream")
			.expect(200)
			.header("Content-Type")).isEqualTo("text/event-stream");
	}

	@Test
	void aStreamIsReadAsItComes() {
		try (Follower follower = Follower.of(this.client.url("/api/countdown?from=2"));
				Socket socket = Socket.open(this.client.url("/api/countdown?from=1"))) {
			follower.until("ready");
			assertThat(follower.next().data()).isEqualTo(Map.of("value", Map.of("left", 2)));
			assertThat(follower.next().data()).isEqualTo(Map.of("value", Map.of("left", 1)));
			assertThat(follower.next().type()).isEqualTo("complete");
			assertThat(socket.until("value").get("data")).isEqualTo(Map.of("value", Map.of("left", 1)));
			socket.until("complete");
			assertThat(socket.closed()).isEqualTo(1000);
		}
		assertThat(this.client.get("/api/countdown?from=2").body()).isEqualTo("[{\"left\":2},{\"left\":1}]");
		assertThat(this.client.send("OPTIONS", "/api/countdown", null).expect(200).get("live"))
			.isEqualTo(List.of("sse", "websocket"));
	}

	@Test
	void whoeverHoldsATokenThatIsTakenBackIsCutOff() {
		BookstoreClient guest = this.bookstore.anonymous().as("admin");
		String id = guest.credentials().substring("Token rk_".length()).substring(0, 16);
		try (Follower follower = Follower.of(this.client.url(NEWEST), "Authorization", guest.credentials());
				Socket socket = Socket.open(this.client.url("/ws"), "Authorization", guest.credentials());
				Follower other = Follower.of(this.client.url(NEWEST), "Authorization", this.client.credentials())) {
			follower.until("ready");
			other.until("ready");
			assertThat(socket.ask("{\"id\":1,\"action\":\"GET\",\"path\":\"/api/tags\"}")).containsEntry("status", 200);
			this.client.delete("/api-auth/tokens/" + id).expect(204);
			assertThat(follower.next().data()).containsEntry("status", 401);
			assertThat(follower.next().type()).isEqualTo("end");
			assertThat(socket.closed()).isEqualTo(4501);
			this.client.create("/api/books", this.client.book("title", "Still told"));
			other.until("enter");
		}
	}

	@Test
	void whoeverCannotSendHeadersSaysATokenOnTheSocket() {
		String admin = token("admin");
		try (Socket socket = Socket.open(this.client.url("/ws"))) {
			String create = "{\"id\":1,\"action\":\"POST\",\"path\":\"/api/tags\",\"body\":{\"name\":\"by socket\"}}";
			assertThat(socket.ask(create)).containsEntry("status", 401);
			assertThat(socket.ask("{\"id\":2,\"action\":\"auth\",\"token\":\"rk_wrong\"}")).containsEntry("id", 2)
				.containsEntry("status", 401);
			assertThat(socket.ask("{\"id\":3,\"action\":\"auth\"}")).containsEntry("status", 400);
			assertThat(socket.ask("{\"id\":3,\"action\":\"auth\",\"token\":7}")).containsEntry("status", 400);
			assertThat(socket.ask("{\"id\":3,\"action\":\"auth\",\"token\":\"a b\\u0000é\"}")).containsEntry("status",
					401);
			assertThat(socket.ask(create)).containsEntry("status", 401);
			assertThat(socket.ask(auth(admin))).containsEntry("status", 204);
			Map<String, Object> created = socket.ask(create);
			assertThat(created).containsEntry("status", 201);
			String path = "/api/tags/" + ((Map<?, ?>) created.get("body")).get("id");
			assertThat(socket.ask("{\"id\":5,\"action\":\"DELETE\",\"path\":\"" + path + "\"}")).containsEntry("status",
					204);
		}
	}

	@Test
	void nobodyTakesOverWhatAnotherWatches() {
		String ada = token("ada");
		try (Socket socket = Socket.open(this.client.url("/ws"))) {
			assertThat(socket.ask(auth(ada))).containsEntry("status", 204);
			assertThat(socket.ask("{\"id\":1,\"action\":\"subscribe\",\"path\":\"/api/tags\"}")).containsEntry("status",
					200);
			assertThat(socket.ask(auth(token("grace")))).containsEntry("status", 400);
			String renewed = token("ada");
			assertThat(socket.ask(auth(renewed))).containsEntry("status", 204);
			revoke(ada);
			assertThat(socket.ask("{\"id\":2,\"action\":\"GET\",\"path\":\"/api/tags\"}")).containsEntry("status", 200);
			revoke(renewed);
			assertThat(socket.closed()).isEqualTo(4501);
		}
	}

	private static String auth(String token) {
		return "{\"id\":4,\"action\":\"auth\",\"token\":\"" + token + "\"}";
	}

	private String token(String user) {
		return this.bookstore.anonymous().as(user).credentials().substring("Token ".length());
	}

	private void revoke(String token) {
		String id = token.substring("rk_".length()).substring(0, 16);
		this.bookstore.anonymous().delete("/api-auth/tokens/" + id, "Authorization", "Token " + token).expect(204);
	}

	@Test
	void whatCanBeFollowedIsSaid() {
		assertThat(this.client.send("OPTIONS", "/api/books", null).expect(200).get("live"))
			.isEqualTo(List.of("sse", "websocket"));
		assertThat(this.client.send("OPTIONS", "/api", null).expect(200).object()).doesNotContainKey("live");
	}

}
