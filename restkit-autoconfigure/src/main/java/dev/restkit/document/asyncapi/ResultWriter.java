package dev.restkit.document.asyncapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import dev.restkit.operation.Operation;
import dev.restkit.schema.json.NeutralData;

/**
 * Writes the result of one operation, which is watched at its own address: as a stream of
 * server-sent events, and over a WebSocket. These are two channels of one address,
 * because a channel tells exactly which messages go through it.
 */
final class ResultWriter {

	private static final Pattern VARIABLE = Pattern.compile("\\{([^}]*)}");

	private static final List<String> ANSWERS = List.of("pong", "answer");

	private final EventSchemas events;

	private final MessagesWriter messages;

	private final ParametersWriter parameters;

	private final SecurityWriter security;

	ResultWriter(EventSchemas events, MessagesWriter messages, ParametersWriter parameters, SecurityWriter security) {
		this.events = events;
		this.messages = messages;
		this.parameters = parameters;
		this.security = security;
	}

	/**
	 * Write the channels and the operations for a result.
	 * @param operation the operation that gives it
	 * @param channels takes the channels
	 * @param operations takes the operations
	 */
	void write(Operation operation, Map<String, Object> channels, Map<String, Object> operations) {
		Map<String, Object> data = this.events.of(operation);
		writeStream(operation, data, channels, operations);
		writeSocket(operation, data, channels, operations);
	}

	private void writeStream(Operation operation, Map<String, Object> data, Map<String, Object> channels,
			Map<String, Object> operations) {
		String name = operation.id() + ".events";
		Map<String, Object> told = this.messages.ofStream(data);
		channels.put(name, channel(operation, ServersWriter.HTTP, stream(operation), told));
		Map<String, Object> send = operation("send", name, List.copyOf(told.keySet()));
		describe(operation, send);
		Map<String, Object> http = NeutralData.map("method", "GET", "query", this.parameters.query(operation));
		http.put("bindingVersion", "0.3.0");
		send.put("bindings", Map.of("http", http));
		operations.put(name, send);
	}

	private static String stream(Operation operation) {
		List<String> headers = new ArrayList<>(List.of("`Last-Event-ID`"));
		ParametersWriter.headerNames(operation).forEach((header) -> headers.add('`' + header + '`'));
		return "Server-sent events, asked for with `Accept: text/event-stream`. Headers of a message are the fields of "
				+ "an event, its payload is the data. Comments show that the connection lives. "
				+ "Headers of the request: " + String.join(", ", headers) + ".";
	}

	private void writeSocket(Operation operation, Map<String, Object> data, Map<String, Object> channels,
			Map<String, Object> operations) {
		String name = operation.id() + ".socket";
		Map<String, Object> told = this.messages.ofSocket(data, Map.of());
		Map<String, Object> all = new LinkedHashMap<>(told);
		all.putAll(this.messages.ofEverySocket(SocketsWriter.ID));
		Map<String, Object> channel = channel(operation, ServersWriter.SOCKETS,
				"A WebSocket that watches this result and nothing else. After an `error` it is closed: with 4000 to 4499 "
						+ "where it makes sense to come back, with 4500 and above where it does not.",
				all);
		Map<String, Object> socket = NeutralData.map("method", "GET", "query", this.parameters.query(operation));
		socket.put("headers", this.parameters.headers(operation));
		socket.put("bindingVersion", "0.1.0");
		channel.put("bindings", Map.of("ws", socket));
		channels.put(name, channel);
		Map<String, Object> send = operation("send", name, List.copyOf(told.keySet()));
		describe(operation, send);
		operations.put(name, send);
		Map<String, Object> ping = operation("receive", name, List.of("ping"));
		ping.put("summary", "Find out whether the socket lives");
		ping.put("reply", reply(name, ANSWERS));
		operations.put(name + ".ping", ping);
	}

	private Map<String, Object> channel(Operation operation, String server, String description,
			Map<String, Object> messages) {
		String path = operation.http().path();
		Map<String, Object> channel = NeutralData.map("address", path, "servers", ServersWriter.only(server));
		String summary = operation.documentation().summary();
		if (summary != null) {
			channel.put("title", summary);
		}
		channel.put("description", description);
		List<String> variables = VARIABLE.matcher(path).results().map((variable) -> variable.group(1)).toList();
		if (!variables.isEmpty()) {
			channel.put("parameters", this.parameters.path(operation, variables));
		}
		channel.put("messages", messages);
		channel.put("tags", List.of(Map.of("name", operation.group())));
		return channel;
	}

	private void describe(Operation operation, Map<String, Object> written) {
		Operation.Documentation documentation = operation.documentation();
		if (documentation.summary() != null) {
			written.put("summary", documentation.summary());
		}
		if (documentation.description() != null) {
			written.put("description", documentation.description());
		}
		List<Object> asked = this.security.of(operation.id());
		if (!asked.isEmpty()) {
			written.put("security", asked);
		}
	}

	/**
	 * Write an operation.
	 * @param action what the application does, {@code send} or {@code receive}
	 * @param channel the name of the channel
	 * @param messages the names of the messages
	 * @return the operation, open for more
	 */
	static Map<String, Object> operation(String action, String channel, List<String> messages) {
		Map<String, Object> written = NeutralData.map("action", action, "channel", References.channel(channel));
		written.put("messages", References.messages(channel, messages));
		return written;
	}

	/**
	 * Write what answers a message on the same channel.
	 * @param channel the name of the channel
	 * @param messages the names of the messages
	 * @return the reply
	 */
	static Map<String, Object> reply(String channel, List<String> messages) {
		return NeutralData.map("channel", References.channel(channel), "messages",
				References.messages(channel, messages));
	}

}
