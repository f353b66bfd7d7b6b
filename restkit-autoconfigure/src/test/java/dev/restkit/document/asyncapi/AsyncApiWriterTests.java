package dev.restkit.document.asyncapi;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import dev.restkit.document.ApiDocument;
import dev.restkit.document.DocumentedLive;
import dev.restkit.document.DocumentedPolicies;
import dev.restkit.document.SecurityScheme;
import dev.restkit.document.SecurityScheme.Kind;
import dev.restkit.operation.HttpBinding;
import dev.restkit.operation.Operation;
import dev.restkit.operation.OperationId;
import dev.restkit.operation.OperationRegistry;
import dev.restkit.operation.Parameter;
import dev.restkit.operation.ParameterLocation;
import dev.restkit.schema.ArraySchema;
import dev.restkit.schema.NumberSchema;
import dev.restkit.schema.ObjectSchema;
import dev.restkit.schema.Property;
import dev.restkit.schema.Schema;
import dev.restkit.schema.StringSchema;
import dev.restkit.schema.UnionSchema;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link AsyncApiWriter}.
 */
class AsyncApiWriterTests {

	private static final ServerAddress ADDRESS = ServerAddress.of("https://example.org:8443/shop", "/shop");

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final OperationId LIST = new OperationId("books.list");

	private static final OperationId ITEM = new OperationId("books.retrieve");

	private static final OperationId SHELF = new OperationId("shelf.shelf");

	private final ApiDocument api = api("A book.", "language");

	private final JsonNode document = write(this.api, ADDRESS);

	private static JsonNode write(ApiDocument api, ServerAddress address) {
		return JSON.valueToTree(new AsyncApiWriter().write(api, address));
	}

	@Test
	void isValid() {
		assertThat(AsyncApiFaults.of(this.document)).isEmpty();
		assertThat(AsyncApiFaults.of(write(this.api, ServerAddress.of("/shop", "")))).isEmpty();
		assertThat(AsyncApiFaults.of(write(this.api.withLive(DocumentedLive.none()), ADDRESS))).isEmpty();
	}

	/**
	 * The check that finds nothing finds something where there is something.
	 */
	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			/asyncapi | "2.6.0"
			/info/title |
			/info/title | 7
			/info/contacts | {}
			/servers/http/host |
			/servers/http/protocol | {"name":"https"}
			/servers/http/url | "https://example.org"
			/channels/books.list.events/address | []
			/channels/books.list.events/adress | "/api/books"
			/channels/books.list.events/servers/0/$ref | "#/servers/none"
			/channels/books.list.events/messages/enter/payload/type | "book"
			/channels/books.list.events/messages/enter/headers/required | "event"
			/channels/books.list.events/messages/enter/contenttype | "text/plain"
			/channels/books.list.socket/bindings/ws/verb | "GET"
			/channels/books.list.socket/bindings/ws/query/properties/since/type | 1
			/operations/books.list.events/action |
			/operations/books.list.events/action | "publish"
			/operations/books.list.events/channel |
			/operations/books.list.events/message | {}
			/components/schemas/Book/properties/id/minimum | "one"
			""")
	void wouldNotBeValid(String pointer, @Nullable String value) {
		JsonNode broken = this.document.deepCopy();
		int end = pointer.lastIndexOf('/');
		ObjectNode changed = (ObjectNode) broken.at(pointer.substring(0, end));
		String member = pointer.substring(end + 1);
		if (value != null) {
			changed.set(member, JSON.readTree(value));
		}
		else {
			changed.remove(member);
		}
		assertThat(broken).isNotEqualTo(this.document);
		assertThat(quietly(() -> AsyncApiFaults.of(broken))).isNotEmpty();
	}

	@Test
	void isTheSameEveryTime() {
		assertThat(write(this.api, ADDRESS).toString()).isEqualTo(this.document.toString());
	}

	@Test
	void saysWhereItIs() {
		assertThat(this.document.at("/servers/http/host").asString()).isEqualTo("example.org:8443");
		assertThat(this.document.at("/servers/http/protocol").asString()).isEqualTo("https");
		assertThat(this.document.at("/servers/sockets/protocol").asString()).isEqualTo("wss");
		assertThat(this.document.at("/servers/sockets/pathname").asString()).isEqualTo("/shop");
		JsonNode unknown = write(this.api, ServerAddress.of("", ""));
		assertThat(unknown.at("/servers/http/host").asString()).isEqualTo("{host}");
		assertThat(unknown.at("/servers/http/variables/host").isObject()).isTrue();
	}

	@Test
	void hasTwoChannelsForEachResultThatCanBeWatched() {
		assertThat(names("/channels")).containsExactly("books.list.events", "books.list.socket",
				"books.retrieve.events", "books.retrieve.socket", "shelf.shelf.events", "shelf.shelf.socket",
				"restkit.v1");
		assertThat(this.document.at("/channels/books.retrieve.events/address").asString()).isEqualTo("/api/books/{id}");
		assertThat(names("/channels/books.retrieve.socket/parameters")).containsExactly("id");
		assertThat(names("/channels/books.list.socket/bindings/ws/query/properties")).containsExactly("language",
				"since");
		assertThat(names("/channels/books.list.socket/bindings/ws/headers/properties")).containsExactly("X-Shop",
				"Sec-WebSocket-Protocol", "Last-Event-ID");
		assertThat(names("/operations/books.list.events/bindings/http/query/properties")).containsExactly("language",
				"since");
	}

	@Test
	void tellsTheEventsOfRowsAndOfOtherResults() {
		assertThat(names("/channels/books.list.events/messages")).containsExactly("reset", "enter", "update", "leave",
				"value", "ready", "error");
		assertThat(names("/channels/shelf.shelf.events/messages")).containsExactly("reset", "value", "ready", "error");
		assertThat(
				this.document.at("/channels/books.list.events/messages/enter/payload/properties/value/$ref").asString())
			.isEqualTo("#/components/schemas/Book");
		assertThat(
				this.document.at("/channels/books.list.events/messages/reset/payload/properties/key/const").asString())
			.isEqualTo("id");
	}

	@Test
	void tellsTheItemsOfStreams() {
		DocumentedLive live = new DocumentedLive(Set.of(LIST), Map.of(), Set.of(LIST), null);
		JsonNode written = write(this.api.withLive(live), ADDRESS);
		assertThat(AsyncApiFaults.of(written)).isEmpty();
		JsonNode messages = written.at("/channels/books.list.events/messages");
		assertThat(messages.propertyNames()).containsExactly("reset", "value", "ready", "error", "complete");
		assertThat(messages.at("/value/payload/properties/value/$ref").asString())
			.isEqualTo("#/components/schemas/Book");
	}

	@Test
	void sendsEventsAndReceivesFrames() {
		assertThat(this.document.at("/operations/books.list.events/action").asString()).isEqualTo("send");
		assertThat(this.document.at("/operations/books.list.socket/action").asString()).isEqualTo("send");
		assertThat(this.document.at("/operations/restkit.v1.push/action").asString()).isEqualTo("send");
		for (String frame : List.of("subscribe", "unsubscribe", "auth", "call", "alive")) {
			assertThat(this.document.at("/operations/restkit.v1." + frame + "/action").asString()).as(frame)
				.isEqualTo("receive");
		}
		assertThat(this.document.at("/channels/restkit.v1/messages/subscribe/correlationId/location").asString())
			.isEqualTo("$message.payload#/id");
		assertThat(this.document.at("/channels/restkit.v1/messages/enter/correlationId/location").asString())
			.isEqualTo("$message.payload#/sub");
	}

	@Test
	void hasNoSocketForManyWhereThereIsNone() {
		DocumentedLive live = new DocumentedLive(Set.of(LIST), Map.of(LIST, "id"), Set.of(), null);
		JsonNode written = write(this.api.withLive(live), ADDRESS);
		assertThat(written.get("channels").propertyNames()).containsExactly("books.list.events", "books.list.socket");
	}

	@Test
	void hasOnlyTheSchemasThatItRefersTo() {
		assertThat(names("/components/schemas")).containsExactly("Book", "Card", "Invoice", "Page", "Payment",
				"Problem", "Shelf", "Violation");
	}

	@Test
	void asksForCredentialsWhereTheyAreNeeded() {
		DocumentedPolicies policies = new DocumentedPolicies(
				List.of(new SecurityScheme("basic", Kind.AUTHORIZATION, "basic", null),
						new SecurityScheme("token", Kind.AUTHORIZATION, "bearer", "A *token*."),
						new SecurityScheme("session", Kind.COOKIE, "JSESSIONID", null),
						new SecurityScheme("key", Kind.HEADER, "X-Key", null)),
				Map.of(LIST, "IsAuthenticated"), Map.of());
		JsonNode written = write(this.api.withPolicies(policies), ADDRESS);
		assertThat(AsyncApiFaults.of(written)).isEmpty();
		assertThat(written.at("/operations/books.list.events/security/2/$ref").asString())
			.isEqualTo("#/components/securitySchemes/session");
		assertThat(written.at("/operations/books.list.socket/security")).hasSize(4);
		assertThat(written.at("/operations/books.retrieve.events/security").isMissingNode()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"}],\n# *x*\n---\n!!js/function {}", "$ref", "{a}{{b}}</script>",
			"\u0000\u2028\uD83D\uDCDA", "__proto__", "$message.payload#/x", "schema" })
	void isNotBrokenByNamesAndDescriptions(String hostile) {
		JsonNode written = JSON.readTree(write(api(hostile, hostile), ADDRESS).toString());
		assertThat(AsyncApiFaults.of(written)).isEmpty();
		assertThat(written.at("/info/description").asString()).isEqualTo(hostile);
		assertThat(written.at("/operations/books.list.events/bindings/http/query/properties").propertyNames())
			.containsExactlyInAnyOrder(hostile, "since");
	}

	/**
	 * AsyncAPI's model prints the stack trace of all that it drops.
	 */
	private static List<String> quietly(Supplier<List<String>> faults) {
		PrintStream printed = System.err;
		System.setErr(new PrintStream(OutputStream.nullOutputStream()));
		try {
			return faults.get();
		}
		finally {
			System.setErr(printed);
		}
	}

	private List<String> names(String pointer) {
		return List.copyOf(this.document.at(pointer).propertyNames());
	}

	private static ApiDocument api(String text, String parameter) {
		Map<String, Schema> members = new LinkedHashMap<>();
		members.put("card", new ObjectSchema("Card", null, List.of(Property.required("number", StringSchema.any()))));
		members.put("invoice", new ObjectSchema("Invoice", text, List.of()));
		ObjectSchema book = new ObjectSchema("Book", text,
				List.of(Property.readOnly("id", NumberSchema.ofInteger("int64"), false),
						Property.required(parameter, StringSchema.any()).withDescription(text),
						Property.optional("payment", new UnionSchema("Payment", "type", members))));
		ObjectSchema page = new ObjectSchema("Page", null, List.of(Property.required("results", ArraySchema.of(book))));
		ObjectSchema shelf = new ObjectSchema("Shelf", null,
				List.of(Property.required("books", NumberSchema.ofInteger("int64"))));
		ObjectSchema unused = new ObjectSchema("Unused", null, List.of());
		List<Operation> operations = List.of(
				operation(LIST, "/api/books", page, text,
						Parameter.of(parameter, ParameterLocation.QUERY, StringSchema.any(), true)
							.withDescription(text),
						Parameter.of("X-Shop", ParameterLocation.HEADER, StringSchema.any(), false)),
				operation(ITEM, "/api/books/{id}", book, text,
						Parameter.of("id", ParameterLocation.PATH, NumberSchema.ofInteger("int64"), true)),
				operation(SHELF, "/api/shelf", shelf, text),
				operation(new OperationId("other.other"), "/api/other", unused, text));
		return ApiDocument.of("Bookstore", "1.0", text, OperationRegistry.of(operations))
			.withGroups(Map.of("books", text))
			.withLive(new DocumentedLive(Set.of(LIST, ITEM, SHELF), Map.of(LIST, "id"), Set.of(), "/ws"));
	}

	private static Operation operation(OperationId id, String path, Schema result, String text,
			Parameter... parameters) {
		String group = id.value().substring(0, id.value().indexOf('.'));
		return new Operation(id, group, new Operation.Documentation(text, text, false, false), List.of(parameters),
				result, new HttpBinding("GET", path, 200, List.of(), List.of("application/json")), id.value());
	}

}
