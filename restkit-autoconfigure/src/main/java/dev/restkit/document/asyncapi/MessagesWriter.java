package dev.restkit.document.asyncapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.restkit.schema.json.NeutralData;

/**
 * Writes events as messages: those of a stream have their type and id in fields of their
 * own, those of a WebSocket are one JSON object.
 *
 * @param problemMediaType the media type of a problem as JSON
 */
record MessagesWriter(String problemMediaType) {

	private static final String JSON = "application/json";

	private static final String EVENT = "event";

	private static final String EVENT_ID = "eventId";

	private static final Map<String, String> SUMMARIES = Map.of("reset", "Drop what you have.", "enter",
			"Insert a row at this index.", "update", "A row changed; with an index, it stands there now.", "leave",
			"Remove a row.", "value",
			"The result as a whole, where it has no rows that can be told apart, or the next item of a stream.",
			"ready", "You have what a call would give you now.", "complete", "The stream has come to its end.",
			EventSchemas.ERROR, "The subscription has ended, and not because of you.");

	private static final Map<String, Object> ID = ObjectSchemas
		.text("Hand it back as `Last-Event-ID` or `since` to go on behind this event.");

	/**
	 * Write the messages of a stream of server-sent events.
	 * @param events the schemas of the data of events by their types
	 * @return the messages by the types of events
	 */
	Map<String, Object> ofStream(Map<String, Object> events) {
		Map<String, Object> messages = new LinkedHashMap<>();
		events.forEach((type, data) -> {
			boolean error = type.equals(EventSchemas.ERROR);
			Map<String, Object> fields = ObjectSchemas.properties();
			fields.put(EVENT, ObjectSchemas.constant(type));
			if (!error) {
				fields.put("id", ID);
			}
			Map<String, Object> message = message(type, SUMMARIES.getOrDefault(type, type), data);
			message.put("contentType", error ? this.problemMediaType : JSON);
			message.put("headers", ObjectSchemas.object(fields));
			messages.put(type, message);
		});
		return messages;
	}

	/**
	 * Write the messages of a WebSocket.
	 * @param events the schemas of the data of events by their types
	 * @param subscription what names the subscription in each frame, none where there is
	 * but one
	 * @return the messages by the types of events
	 */
	Map<String, Object> ofSocket(Map<String, Object> events, Map<String, Object> subscription) {
		Map<String, Object> messages = new LinkedHashMap<>();
		events.forEach((type, data) -> {
			boolean error = type.equals(EventSchemas.ERROR);
			Map<String, Object> frame = ObjectSchemas.properties();
			frame.putAll(subscription);
			frame.put(EVENT, ObjectSchemas.constant(type));
			if (!error) {
				frame.put(EVENT_ID, ID);
			}
			frame.put("data", data);
			// A whole connection that ends is told so without the name of a subscription.
			List<String> required = error ? List.of(EVENT, "data") : List.copyOf(frame.keySet());
			messages.put(type,
					message(type, SUMMARIES.getOrDefault(type, type), ObjectSchemas.object(frame, required)));
		});
		messages.put("heartbeat", message("heartbeat", "The connection lives.",
				ObjectSchemas.object(Map.of(EVENT, ObjectSchemas.constant("ping")))));
		return messages;
	}

	/**
	 * Write the messages by which clients find out whether a WebSocket lives, and those
	 * that answer what else they say.
	 * @param id the schema of what names a frame
	 * @return the messages by their names
	 */
	Map<String, Object> ofEverySocket(Map<String, Object> id) {
		Map<String, Object> messages = new LinkedHashMap<>();
		Map<String, Object> ping = ObjectSchemas.properties();
		ping.put("id", id);
		ping.put("action", ObjectSchemas.constant("ping"));
		messages.put("ping", message("ping", "Are you there?", ObjectSchemas.object(ping, List.of("action"))));
		Map<String, Object> pong = ObjectSchemas.properties();
		pong.put("id", id);
		pong.put(EVENT, ObjectSchemas.constant("pong"));
		messages.put("pong", message("pong", "Yes. It has the id of the question, if that has one.",
				ObjectSchemas.object(pong, List.of(EVENT))));
		Map<String, Object> answer = ObjectSchemas.properties();
		answer.put("id", id);
		answer.put("status", NeutralData.map("type", "integer", "description", "As HTTP has it."));
		answer.put("headers", NeutralData.map("type", "object", "additionalProperties", ObjectSchemas.TEXT));
		answer.put("body", ObjectSchemas.ANY);
		messages.put("answer", message("answer", "What came of a frame; from status 400 on, the body is a problem.",
				ObjectSchemas.object(answer, List.of("status", "headers"))));
		return messages;
	}

	/**
	 * Write a message.
	 * @param name its name
	 * @param summary what it says
	 * @param payload the schema of its payload
	 * @return the message, open for more
	 */
	static Map<String, Object> message(String name, String summary, Object payload) {
		Map<String, Object> message = NeutralData.map("name", name, "summary", summary);
		message.put("payload", payload);
		return message;
	}

}
