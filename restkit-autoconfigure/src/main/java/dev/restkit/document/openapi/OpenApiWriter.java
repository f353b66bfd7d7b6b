package dev.restkit.document.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.restkit.document.ApiDocument;
import dev.restkit.document.Section;
import dev.restkit.schema.Schema;
import dev.restkit.schema.UnionSchema;
import dev.restkit.schema.json.JsonSchemaWriter;
import dev.restkit.schema.json.NeutralData;

/**
 * Writes an {@link ApiDocument} as OpenAPI 3.1.0. The same document always gives the same
 * data in the same order.
 *
 * @since 0.1.0
 */
public final class OpenApiWriter {

	private final JsonSchemaWriter schemas = new JsonSchemaWriter();

	/**
	 * Write a document.
	 * @param document the API
	 * @param server where its paths start, such as {@code /} or {@code /shop}
	 * @return neutral data: maps, lists, texts, numbers and booleans
	 */
	public Map<String, Object> write(ApiDocument document, String server) {
		Map<String, Object> root = new LinkedHashMap<>();
		root.put("openapi", "3.1.0");
		root.put("info", info(document));
		root.put("servers", List.of(Map.of("url", server)));
		root.put("tags", document.sections().stream().map(OpenApiWriter::tag).toList());
		SecurityWriter security = new SecurityWriter(document.policies());
		root.put("paths",
				new PathsWriter(new OperationWriter(responses(document), this.schemas, security)).write(document));
		Map<String, Object> components = new LinkedHashMap<>();
		components.put("schemas", components(document));
		Map<String, Object> schemes = security.schemes();
		if (!schemes.isEmpty()) {
			components.put("securitySchemes", schemes);
		}
		root.put("components", components);
		return root;
	}

	private ResponsesWriter responses(ApiDocument document) {
		return new ResponsesWriter(document.problem(), document.problemMediaType(), this.schemas, document.policies(),
				document.live().operations());
	}

	private Map<String, Object> components(ApiDocument document) {
		Map<String, Object> components = new LinkedHashMap<>();
		document.schemas().forEach((name, schema) -> components.put(name, component(schema)));
		return components;
	}

	/**
	 * What tells the members of a union apart is OpenAPI's own word.
	 */
	private Map<String, Object> component(Schema schema) {
		Map<String, Object> written = this.schemas.definition(schema);
		if (schema instanceof UnionSchema union) {
			Map<String, Object> mapping = new LinkedHashMap<>();
			union.members().forEach((value, member) -> {
				Object reference = this.schemas.write(member).get("$ref");
				if (reference != null) {
					mapping.put(value, reference);
				}
			});
			written.put("discriminator", NeutralData.map("propertyName", union.discriminator(), "mapping", mapping));
		}
		return written;
	}

	private static Map<String, Object> tag(Section section) {
		Map<String, Object> tag = new LinkedHashMap<>();
		tag.put("name", section.name());
		if (section.description() != null) {
			tag.put("description", section.description());
		}
		return tag;
	}

	private static Map<String, Object> info(ApiDocument document) {
		Map<String, Object> info = new LinkedHashMap<>();
		info.put("title", document.title());
		info.put("version", document.version());
		if (document.description() != null) {
			info.put("description", document.description());
		}
		return info;
	}

}
