package dev.restkit.document.asyncapi;

import java.util.ArrayList;
import java.util.List;

import com.asyncapi.v3._0_0.model.AsyncAPI;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.json.JSONException;
import org.skyscreamer.jsonassert.JSONCompare;
import org.skyscreamer.jsonassert.JSONCompareMode;
import org.skyscreamer.jsonassert.JSONCompareResult;
import tools.jackson.databind.JsonNode;

/**
 * What is wrong with an AsyncAPI document. AsyncAPI's own model of Java drops or changes
 * what does not belong into a document, so that only a good one comes out of it as it
 * went in. What the model does not ask for, is asked for here.
 */
final class AsyncApiFaults {

	private static final ObjectMapper MODEL = new ObjectMapper().setDefaultPropertyInclusion(Include.NON_NULL);

	private static final Schema SCHEMA_OF_SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
		.getSchema(SchemaLocation.of("http://json-schema.org/draft-07/schema#"));

	private final JsonNode document;

	private final List<String> faults = new ArrayList<>();

	private AsyncApiFaults(JsonNode document) {
		this.document = document;
	}

	/**
	 * Find all that is wrong.
	 * @param document the document
	 * @return the faults, empty if the document is good
	 */
	static List<String> of(JsonNode document) {
		AsyncApiFaults found = new AsyncApiFaults(document);
		found.checkMembers();
		found.checkOperations();
		found.checkReferences(document);
		found.checkSchemas();
		return found.faults;
	}

	private void checkMembers() {
		try {
			AsyncAPI read = MODEL.readValue(this.document.toString(), AsyncAPI.class);
			JSONCompareResult compared = JSONCompare.compareJSON(this.document.toString(),
					MODEL.writeValueAsString(read), JSONCompareMode.STRICT);
			if (compared.failed()) {
				this.faults.add(compared.getMessage());
			}
		}
		catch (JsonProcessingException | JSONException ex) {
			this.faults.add(String.valueOf(ex.getMessage()));
		}
	}

	private void checkOperations() {
		if (!this.document.path("asyncapi").asString("").equals("3.0.0")) {
			this.faults.add("asyncapi");
		}
		this.document.path("operations").forEachEntry((name, operation) -> {
			if (!operation.has("action") || !operation.has("channel")) {
				this.faults.add(name + ": without action or channel");
			}
		});
	}

	private void checkReferences(JsonNode node) {
		JsonNode reference = node.get("$ref");
		if (reference != null && reference.isString()) {
			String target = reference.asString();
			if (!target.startsWith("#/") || this.document.at(target.substring(1)).isMissingNode()) {
				this.faults.add("$ref: " + target);
			}
		}
		node.forEach(this::checkReferences);
	}

	private void checkSchemas() {
		this.document.path("components").path("schemas").forEach(this::checkSchema);
		this.document.path("channels").forEach((channel) -> {
			checkRequest(channel.at("/bindings/ws"));
			channel.path("messages").forEach((message) -> {
				checkSchema(message.path("headers"));
				checkSchema(message.path("payload"));
			});
		});
		this.document.path("operations").forEach((operation) -> checkRequest(operation.at("/bindings/http")));
	}

	private void checkRequest(JsonNode binding) {
		checkSchema(binding.path("query"));
		checkSchema(binding.path("headers"));
	}

	private void checkSchema(JsonNode schema) {
		if (!schema.isMissingNode()) {
			SCHEMA_OF_SCHEMAS.validate(schema).stream().map(Error::toString).forEach(this.faults::add);
		}
	}

}
