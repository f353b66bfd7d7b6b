package dev.restkit.document.asyncapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.restkit.schema.json.NeutralData;

/**
 * Writes the channel at which one WebSocket takes many results, and calls.
 */
final class SocketsWriter {

	/** The subprotocol. */
	static final String PROTOCOL = "restkit.v1";

	private static final String PATH = "path";

	private static final String ACTION = "action";

	private static final String CORRELATION = "correlationId";

	/** What names a frame. */
	static final Map<String, Object> ID = id();

	private final EventSchemas events;

	private final MessagesWriter messages;

	SocketsWriter(EventSchemas events, MessagesWriter messages) {
		this.events = events;
		this.messages = messages;
	}

	private static Map<String, Object> id() {
		Map<String, Object> id = NeutralData.map("type", List.of("string", "number"), "maxLength", 64);
		id.put("description", "Chosen by the client; answers and events carry it.");
		return id;
	}

	/**
	 * Write the channel and its operations.
	 * @param path where it is
	 * @param channels takes the channel
	 * @param operations takes the operations
	 */
	void write(String path, Map<String, Object> channels, Map<String, Object> operations) {
		Map<String, Object> told = this.messages.ofSocket(this.events.ofAny(), Map.of("sub", ID));
		told.values().forEach((message) -> correlate(message, "sub"));
		Map<String, Object> everywhere = this.messages.ofEverySocket(ID);
		Map<String, Object> asked = frames();
		Map<String, Object> all = new LinkedHashMap<>(told);
		all.putAll(everywhere);
		all.putAll(asked);
		everywhere.values().forEach((message) -> correlate(message, "id"));
		asked.values().forEach((message) -> correlate(message, "id"));
		channels.put(PROTOCOL, channel(path, all));
		operations.put(PROTOCOL + ".push", summarized(
				ResultWriter.operation("send", PROTOCOL, List.copyOf(told.keySet())), "Events of what is watched"));
		operations.put(PROTOCOL + ".subscribe", asked("subscribe", "answer", "Watch a result"));
		operations.put(PROTOCOL + ".unsubscribe", asked("unsubscribe", "answer", "Watch a result no more"));
		operations.put(PROTOCOL + ".auth", asked("auth", "answer", "Say who you are"));
		operations.put(PROTOCOL + ".call", asked("call", "answer", "Call an operation"));
		operations.put(PROTOCOL + ".alive", asked("ping", "pong", "Find out whether the socket lives"));
	}

	private static Map<String, Object> channel(String path, Map<String, Object> messages) {
		Map<String, Object> channel = NeutralData.map("address", path, "servers",
				ServersWriter.only(ServersWriter.SOCKETS));
		channel.put("title", "Many results and calls over one WebSocket");
		channel.put("description", "Events are those of the channel of the result. What is wrong with a frame is "
				+ "answered with a problem, and the socket stays usable.");
		channel.put("messages", messages);
		Map<String, Object> headers = ObjectSchemas
			.object(Map.of("Sec-WebSocket-Protocol", ObjectSchemas.constant(PROTOCOL)), List.of());
		Map<String, Object> binding = NeutralData.map("method", "GET", "headers", headers);
		binding.put("bindingVersion", "0.1.0");
		channel.put("bindings", Map.of("ws", binding));
		return channel;
	}

	private static Map<String, Object> frames() {
		Map<String, Object> frames = new LinkedHashMap<>();
		Map<String, Object> subscribe = target(ObjectSchemas.constant("subscribe"));
		subscribe.put("since", ObjectSchemas.text("The id of the last event that was seen, or a `Live-Position`."));
		frames.put("subscribe", MessagesWriter.message("subscribe", "Watch a result.",
				ObjectSchemas.object(subscribe, List.of("id", ACTION, PATH))));
		Map<String, Object> unsubscribe = ObjectSchemas.properties();
		unsubscribe.put("id", ID);
		unsubscribe.put(ACTION, ObjectSchemas.constant("unsubscribe"));
		frames.put("unsubscribe",
				MessagesWriter.message("unsubscribe", "Watch a result no more.", ObjectSchemas.object(unsubscribe)));
		Map<String, Object> auth = ObjectSchemas.properties();
		auth.put("id", ID);
		auth.put(ACTION, ObjectSchemas.constant("auth"));
		auth.put("token", ObjectSchemas.TEXT);
		frames.put("auth", MessagesWriter.message("auth", "Be the holder of a token from now on.",
				ObjectSchemas.object(auth, List.of(ACTION, "token"))));
		Map<String, Object> call = target(
				NeutralData.map("type", "string", "enum", List.of("GET", "POST", "PUT", "PATCH", "DELETE")));
		call.put("body", ObjectSchemas.ANY);
		frames.put("call", MessagesWriter.message("call", "Call an operation as HTTP does.",
				ObjectSchemas.object(call, List.of(ACTION, PATH))));
		return frames;
	}

	private static Map<String, Object> target(Map<String, Object> action) {
		Map<String, Object> frame = ObjectSchemas.properties();
		frame.put("id", ID);
		frame.put(ACTION, action);
		frame.put(PATH, ObjectSchemas.text("The path that is meant, maybe with a query."));
		frame.put("query", texts("The query parameters."));
		frame.put("headers", texts("The headers, without conditions such as `If-Match`."));
		return frame;
	}

	/**
	 * Texts by name; several of one name are a list.
	 */
	private static Map<String, Object> texts(String description) {
		Map<String, Object> one = Map.of("type", List.of("string", "number", "boolean"));
		Map<String, Object> written = NeutralData.map("type", "object", "description", description);
		written.put("additionalProperties",
				Map.of("anyOf", List.of(one, NeutralData.map("type", "array", "items", one))));
		return written;
	}

	@SuppressWarnings("unchecked")
	private static void correlate(Object message, String field) {
		((Map<String, Object>) message).put(CORRELATION, Map.of("location", "$message.payload#/" + field));
	}

	private static Map<String, Object> asked(String frame, String answer, String summary) {
		Map<String, Object> operation = summarized(ResultWriter.operation("receive", PROTOCOL, List.of(frame)),
				summary);
		operation.put("reply",
				ResultWriter.reply(PROTOCOL, answer.equals("answer") ? List.of(answer) : List.of(answer, "answer")));
		return operation;
	}

	private static Map<String, Object> summarized(Map<String, Object> operation, String summary) {
		operation.put("summary", summary);
		return operation;
	}

}
