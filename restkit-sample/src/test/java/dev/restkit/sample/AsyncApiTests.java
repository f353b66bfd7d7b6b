package dev.restkit.sample;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import com.asyncapi.v3._0_0.model.AsyncAPI;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.skyscreamer.jsonassert.JSONAssert;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the AsyncAPI document says is what the wire does.
 */
class AsyncApiTests {

	private static final String PATH = "/api-docs.asyncapi.json";

	private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7);

	private final Bookstore bookstore = Database.H2.bookstore();

	private final BookstoreClient client = this.bookstore.client();

	private final BookstoreClient anonymous = this.bookstore.anonymous();

	private final JsonNode document = read(this.client);

	@AfterEach
	void restore() {
		Database.H2.restore();
	}

	private static JsonNode read(BookstoreClient client) {
		return Answer.JSON.readTree(client.get(PATH).expect(200).body());
	}

	@Test
	void isValid() throws Exception {
		assertValid(this.document);
		assertValid(read(this.anonymous));
	}

	/**
	 * AsyncAPI's own model of Java drops or changes what does not belong into a document.
	 */
	private static void assertValid(JsonNode document) throws Exception {
		ObjectMapper model = new ObjectMapper().setDefaultPropertyInclusion(Include.NON_NULL);
		AsyncAPI read = model.readValue(document.toString(), AsyncAPI.class);
		JSONAssert.assertEquals(document.toString(), model.writeValueAsString(read), true);
		Schema schemaOfSchemas = SCHEMAS.getSchema(SchemaLocation.of("http://json-schema.org/draft-07/schema#"));
		document.at("/components/schemas")
			.forEach((schema) -> assertThat(schemaOfSchemas.validate(schema)).as("%s", schema).isEmpty());
		document.get("channels").forEach((channel) -> channel.get("messages").forEach((message) -> {
			assertThat(schemaOfSchemas.validate(message.get("payload"))).as("%s", message).isEmpty();
		}));
	}

	@Test
	void isTheSameAsYaml() {
		Answer yaml = this.client.get("/api-docs.asyncapi.yaml").expect(200);
		assertThat(yaml.header("Content-Type")).isEqualTo("application/vnd.aai.asyncapi+yaml;version=3.0.0");
		YAMLMapper mapper = YAMLMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
		assertThat(mapper.readTree(yaml.body()).toString()).isEqualTo(this.document.toString());
	}

	@Test
	void hasEveryResultThatCanBeWatchedAndNoOther() {
		JsonNode openApi = Answer.JSON.readTree(this.client.get("/api-docs.json").expect(200).body());
		TreeSet<String> watchable = new TreeSet<>();
		openApi.get("paths").forEachEntry((path, item) -> {
			if (item.at("/get/responses/200/content").has("text/event-stream")) {
				watchable.add(item.at("/get/operationId").asString());
			}
		});
		TreeSet<String> told = new TreeSet<>();
		this.document.get("channels").propertyNames().forEach((name) -> {
			if (!name.equals("restkit.v1")) {
				told.add(name.substring(0, name.lastIndexOf('.')));
			}
		});
		assertThat(told).isEqualTo(watchable).contains("books.list", "books.retrieve", "shelf.shelf");
		assertThat(this.document.at("/channels/restkit.v1/address").asString()).isEqualTo("/ws");
		assertThat(this.client.url("")).endsWith("://" + this.document.at("/servers/http/host").asString());
	}

	@Test
	void namesTheHostThatTheCallerUses() {
		String elsewhere = this.client.url(PATH).replace("localhost", "127.0.0.1");
		JsonNode other = Answer.JSON.readTree(this.client.get(elsewhere).expect(200).body());
		assertThat(other.at("/servers/sockets/host").asString()).startsWith("127.0.0.1:");
		assertThat(read(this.client)).isEqualTo(this.document);
	}

	@Test
	void showsCallersOnlyWhatTheyMayWatch() {
		JsonNode openApi = Answer.JSON.readTree(this.anonymous.get("/api-docs.json").expect(200).body());
		TreeSet<String> shown = new TreeSet<>();
		openApi.get("paths").forEach((item) -> shown.add(item.at("/get/operationId").asString()));
		read(this.anonymous).get("channels").propertyNames().forEach((name) -> {
			if (!name.equals("restkit.v1")) {
				assertThat(shown).contains(name.substring(0, name.lastIndexOf('.')));
			}
		});
	}

	@Test
	void isNegotiated() {
		for (String accept : List.of("application/vnd.aai.asyncapi+json",
				"application/vnd.aai.asyncapi+json;version=3.0.0")) {
			Answer answer = this.client.get("/api-docs", "Accept", accept).expect(200);
			assertThat(answer.header("Content-Type")).isEqualTo("application/vnd.aai.asyncapi+json;version=3.0.0");
			this.client.get("/api-docs", "Accept", accept, "If-None-Match", answer.header("ETag")).expect(304);
		}
		assertThat(this.client.get("/api-docs", "Accept", "application/json").object()).containsKey("openapi");
		this.client.get("/api-docs", "Accept", "application/vnd.aai.asyncapi+xml").expect(406);
		this.client.get("/api-docs.asyncapi.xml").expect(404);
		this.client.get("/api-docs.asyncapi").expect(404);
		this.client.send("POST", PATH, null).expect(405);
		assertThat(this.client.get("/api-docs", "Accept", "text/html").body()).contains("api-docs.asyncapi.json");
	}

	@Test
	void eventsOfRowsAreWhatItSays() {
		String newest = "/api/books?ordering=-created&page_size=5";
		try (Follower follower = Follower.of(this.client.url(newest));
				Socket socket = Socket.open(this.client.url(newest));
				Socket many = Socket.open(this.client.url("/ws"))) {
			many.send("{\"id\":\"b\",\"action\":\"subscribe\",\"path\":\"" + newest + "\"}");
			check("restkit.v1", "answer", many.next());
			checkStream("books.list", follower, "ready");
			checkSocket("books.list.socket", socket, "ready");
			checkSocket("restkit.v1", many, "ready");
			Object id = this.client.create("/api/books", this.client.book("title", "Promised")).get("id");
			checkStream("books.list", follower, "enter");
			checkSocket("books.list.socket", socket, "enter");
			checkSocket("restkit.v1", many, "enter");
			this.client.patch("/api/books/" + id, Map.of("price", "1.25")).expect(200);
			checkStream("books.list", follower, "update");
			checkSocket("books.list.socket", socket, "update");
			checkSocket("restkit.v1", many, "update");
			this.client.delete("/api/books/" + id).expect(204);
			checkStream("books.list", follower, "leave");
			checkSocket("books.list.socket", socket, "leave");
			checkSocket("restkit.v1", many, "leave");
		}
	}

	@Test
	void eventsOfObjectsAreWhatItSays() {
		Object id = this.client.create("/api/books", this.client.book("title", "Promised")).get("id");
		try (Follower book = Follower.of(this.client.url("/api/books/" + id));
				Socket socket = Socket.open(this.client.url("/api/books/" + id));
				Follower shelf = Follower.of(this.client.url("/api/shelf"))) {
			checkStream("books.retrieve", book, "ready");
			checkSocket("books.retrieve.socket", socket, "ready");
			checkStream("shelf.shelf", shelf, "ready");
			this.client.delete("/api/books/" + id).expect(204);
			checkStream("books.retrieve", book, "error");
			checkSocket("books.retrieve.socket", socket, "error");
			checkStream("shelf.shelf", shelf, "value");
		}
	}

	@Test
	void itemsOfStreamsAreWhatItSays() {
		try (Follower follower = Follower.of(this.client.url("/api/countdown?from=2"));
				Socket socket = Socket.open(this.client.url("/api/countdown?from=2"))) {
			checkStream("countdown.countdown", follower, "complete");
			checkSocket("countdown.countdown.socket", socket, "complete");
		}
	}

	@Test
	void framesAreAnsweredAsItSays() {
		try (Socket socket = Socket.open(this.client.url("/ws"))) {
			check("restkit.v1", "pong", send(socket, "ping", "{\"action\":\"ping\"}"));
			check("restkit.v1", "pong", send(socket, "ping", "{\"id\":1,\"action\":\"ping\"}"));
			check("restkit.v1", "answer", send(socket, "call",
					"{\"id\":2,\"action\":\"GET\",\"path\":\"/api/books\",\"query\":{\"page_size\":1}}"));
			check("restkit.v1", "answer", send(socket, "auth", "{\"id\":4,\"action\":\"auth\",\"token\":\"wrong\"}"));
			check("restkit.v1", "answer", send(socket, "unsubscribe", "{\"id\":3,\"action\":\"unsubscribe\"}"));
			check("restkit.v1", "answer", socket.ask("{"));
		}
		try (Socket socket = Socket.open(this.client.url("/api/shelf"))) {
			socket.until("ready");
			check("shelf.shelf.socket", "pong", socket.send("{\"action\":\"ping\"}").next());
			check("shelf.shelf.socket", "answer", socket.ask("{\"id\":1,\"action\":\"GET\",\"path\":\"/api/books\"}"));
		}
	}

	private Map<String, Object> send(Socket socket, String message, String frame) {
		assertThat(matching("restkit.v1", Answer.JSON.readTree(frame))).containsExactly(message);
		return socket.send(frame).next();
	}

	/**
	 * Check all events up to one.
	 */
	private void checkStream(String operation, Follower follower, String last) {
		String type = "";
		while (!type.equals(last)) {
			Follower.Event event = follower.next();
			type = event.type();
			Map<String, Object> fields = new LinkedHashMap<>(Map.of("event", type));
			if (!event.id().isEmpty()) {
				fields.put("id", event.id());
			}
			String message = "/channels/" + operation + ".events/messages/" + type;
			assertThat(wrong(message + "/headers", Answer.JSON.valueToTree(fields))).as(type).isEmpty();
			assertThat(wrong(message + "/payload", Answer.JSON.valueToTree(event.data()))).as(type).isEmpty();
		}
	}

	private void checkSocket(String channel, Socket socket, String last) {
		Map<String, Object> frame = Map.of();
		while (!last.equals(frame.get("event"))) {
			frame = socket.next();
			String event = String.valueOf(frame.get("event"));
			check(channel, event.equals("ping") ? "heartbeat" : event, frame);
		}
	}

	/**
	 * A frame is of one message of its channel, and only one.
	 */
	private void check(String channel, String message, Map<String, Object> frame) {
		JsonNode payload = Answer.JSON.valueToTree(frame);
		String expected = "/channels/" + channel + "/messages/" + message + "/payload";
		assertThat(wrong(expected, payload)).as("%s", payload).isEmpty();
		assertThat(matching(channel, payload)).containsExactly(message);
	}

	private List<String> matching(String channel, JsonNode payload) {
		return this.document.at("/channels/" + channel + "/messages")
			.propertyNames()
			.stream()
			.filter((name) -> wrong("/channels/" + channel + "/messages/" + name + "/payload", payload).isEmpty())
			.toList();
	}

	private List<String> wrong(String pointer, JsonNode value) {
		assertThat(this.document.at(pointer).isObject()).as(pointer).isTrue();
		ObjectNode schema = (ObjectNode) this.document.at(pointer).deepCopy();
		schema.set("components", this.document.get("components"));
		return SCHEMAS.getSchema(schema).validate(value).stream().map(Error::toString).toList();
	}

}
