package dev.restkit.document.asyncapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.restkit.document.ApiDocument;
import dev.restkit.document.Section;
import dev.restkit.operation.Operation;
import dev.restkit.schema.json.JsonSchemaWriter;
import dev.restkit.schema.json.NeutralData;

/**
 * Writes what of an {@link ApiDocument} can be watched as AsyncAPI 3.0.0: later versions
 * only add bindings of other protocols. The same document always gives the same data in
 * the same order.
 *
 * @since 0.1.0
 */
public final class AsyncApiWriter {

	private final JsonSchemaWriter schemas = new JsonSchemaWriter();

	/**
	 * Write a document.
	 * @param document the API
	 * @param address where clients find it
	 * @return neutral data: maps, lists, texts, numbers and booleans
	 */
	public Map<String, Object> write(ApiDocument document, ServerAddress address) {
		List<Operation> watchable = document.operations()
			.stream()
			.filter((operation) -> document.live().isWatchable(operation.id()))
			.toList();
		EventSchemas events = new EventSchemas(document, this.schemas);
		MessagesWriter messages = new MessagesWriter(document.problemMediaType());
		SecurityWriter security = new SecurityWriter(document.policies());
		ResultWriter results = new ResultWriter(events, messages, new ParametersWriter(this.schemas), security);
		Map<String, Object> channels = new LinkedHashMap<>();
		Map<String, Object> operations = new LinkedHashMap<>();
		watchable.forEach((operation) -> results.write(operation, channels, operations));
		String socketPath = document.live().socketPath();
		if (socketPath != null) {
			new SocketsWriter(events, messages).write(socketPath, channels, operations);
		}
		Map<String, Object> root = NeutralData.map("asyncapi", "3.0.0", "info", info(document, watchable));
		root.put("defaultContentType", "application/json");
		root.put("servers", new ServersWriter().write(address));
		root.put("channels", channels);
		root.put("operations", operations);
		root.put("components", components(document, channels, security));
		return root;
	}

	private Map<String, Object> components(ApiDocument document, Map<String, Object> channels,
			SecurityWriter security) {
		Map<String, Object> components = new LinkedHashMap<>();
		components.put("schemas", new UsedSchemas(document.schemas(), this.schemas).of(channels));
		Map<String, Object> schemes = security.schemes();
		if (!schemes.isEmpty()) {
			components.put("securitySchemes", schemes);
		}
		return components;
	}

	private static Map<String, Object> info(ApiDocument document, List<Operation> watchable) {
		Map<String, Object> info = NeutralData.map("title", document.title(), "version", document.version());
		if (document.description() != null) {
			info.put("description", document.description());
		}
		List<Object> tags = document.sections()
			.stream()
			.filter((section) -> section.operations().stream().anyMatch(watchable::contains))
			.map(AsyncApiWriter::tag)
			.toList();
		if (!tags.isEmpty()) {
			info.put("tags", tags);
		}
		return info;
	}

	private static Object tag(Section section) {
		Map<String, Object> tag = new LinkedHashMap<>();
		tag.put("name", section.name());
		if (section.description() != null) {
			tag.put("description", section.description());
		}
		return tag;
	}

}
