package dev.restkit.document.asyncapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.restkit.document.ApiDocument;
import dev.restkit.operation.Operation;
import dev.restkit.schema.ArraySchema;
import dev.restkit.schema.ObjectSchema;
import dev.restkit.schema.Property;
import dev.restkit.schema.ReferenceSchema;
import dev.restkit.schema.Schema;
import dev.restkit.schema.json.JsonSchemaWriter;
import dev.restkit.schema.json.NeutralData;
import org.jspecify.annotations.Nullable;

/**
 * Writes the data of events by their types, with the very schemas of what a call answers.
 */
final class EventSchemas {

	/** The type of the event with which a subscription ends. */
	static final String ERROR = "error";

	private static final String RESULTS = "results";

	private static final String KEY = "key";

	private static final String VALUE = "value";

	private static final String COMPLETE = "complete";

	private static final Map<String, Object> EMPTY = Map.of("type", "object");

	private static final Map<String, Object> INDEX = NeutralData.map("type", "integer", "description",
			"The place in the list as the events before have left it.");

	private final ApiDocument document;

	private final JsonSchemaWriter schemas;

	EventSchemas(ApiDocument document, JsonSchemaWriter schemas) {
		this.document = document;
		this.schemas = schemas;
	}

	/**
	 * The events of an operation.
	 * @param operation an operation whose result can be watched
	 * @return the schemas of their data by their types
	 */
	Map<String, Object> of(Operation operation) {
		String rowKey = this.document.live().rowKeys().get(operation.id());
		Schema result = operation.result();
		if (this.document.live().streams().contains(operation.id())) {
			Map<String, Object> items = events(null, null, row(result));
			items.put(COMPLETE, EMPTY);
			return items;
		}
		Map<String, Object> whole = (result != null) ? this.schemas.write(result) : ObjectSchemas.ANY;
		return (rowKey != null) ? events(rowKey, row(result), whole) : events(null, null, whole);
	}

	/**
	 * The events of any operation, of which it is not known whose they are.
	 * @return the schemas of their data by their types
	 */
	Map<String, Object> ofAny() {
		Map<String, Object> events = events(null, ObjectSchemas.ANY, ObjectSchemas.ANY);
		events.put("reset", reset(ObjectSchemas.text("The field that tells rows apart, if there are rows.")));
		events.put(COMPLETE, EMPTY);
		return events;
	}

	private Map<String, Object> events(@Nullable String rowKey, @Nullable Map<String, Object> row,
			Map<String, Object> whole) {
		Map<String, Object> events = new LinkedHashMap<>();
		events.put("reset", (rowKey != null) ? reset(ObjectSchemas.constant(rowKey)) : EMPTY);
		if (row != null) {
			events.put("enter", enter(row));
			events.put("update", update(row));
			events.put("leave", leave());
		}
		events.put(VALUE, ObjectSchemas.object(Map.of(VALUE, whole)));
		events.put("ready", EMPTY);
		events.put(ERROR, this.schemas.write(this.document.problem()));
		return events;
	}

	private static Map<String, Object> reset(Map<String, Object> key) {
		return ObjectSchemas.object(Map.of(KEY, key), List.of());
	}

	private static Map<String, Object> enter(Map<String, Object> row) {
		Map<String, Object> data = ObjectSchemas.properties();
		data.put(KEY, ObjectSchemas.TEXT);
		data.put("index", INDEX);
		data.put(VALUE, row);
		return ObjectSchemas.object(data);
	}

	private static Map<String, Object> update(Map<String, Object> row) {
		Map<String, Object> data = ObjectSchemas.properties();
		data.put(KEY, ObjectSchemas.TEXT);
		data.put("index", INDEX);
		data.put(VALUE, row);
		data.put("changed", NeutralData.map("type", "array", "items", ObjectSchemas.TEXT));
		return ObjectSchemas.object(data, List.of(KEY, VALUE, "changed"));
	}

	private static Map<String, Object> leave() {
		Map<String, Object> data = ObjectSchemas.properties();
		data.put(KEY, ObjectSchemas.TEXT);
		data.put("reason", NeutralData.map("type", "string", "enum", List.of("changed", "deleted", "forbidden")));
		return ObjectSchemas.object(data);
	}

	/**
	 * The row of a list, or of the page of one, or the item of a stream.
	 */
	private Map<String, Object> row(@Nullable Schema result) {
		if (result instanceof ArraySchema list) {
			return this.schemas.write(list.items());
		}
		Schema page = (result instanceof ReferenceSchema reference) ? this.document.schemas().get(reference.name())
				: null;
		if (page instanceof ObjectSchema object) {
			for (Property property : object.properties()) {
				if (property.name().equals(RESULTS) && property.schema() instanceof ArraySchema list) {
					return this.schemas.write(list.items());
				}
			}
		}
		return ObjectSchemas.ANY;
	}

}
