package dev.restkit.web.webmvc;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.restkit.format.cbor.CborRenderer;
import dev.restkit.format.csv.CsvRenderer;
import dev.restkit.format.json.JsonRenderer;
import dev.restkit.format.ndjson.NdjsonRenderer;
import dev.restkit.format.xml.XmlRenderer;
import dev.restkit.format.yaml.YamlRenderer;
import dev.restkit.representation.Renderer;
import dev.restkit.representation.Rendering;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.util.MimeType;

/**
 * An operation as the document has it, called as the document says.
 *
 * @param root the document
 * @param path the path
 * @param method the method
 * @param written the operation object
 */
record DocumentedOperation(Map<?, ?> root, String path, String method, Map<?, ?> written) {

	private static final String BOUNDARY = "a-boundary";

	private static final List<Renderer> RENDERERS = List.of(new JsonRenderer(JsonMapper.shared()),
			new YamlRenderer(JsonMapper.shared()), new XmlRenderer(JsonMapper.shared()),
			new CsvRenderer(JsonMapper.shared()), new CborRenderer(JsonMapper.shared()),
			new NdjsonRenderer(JsonMapper.shared()));

	static final String URLENCODED = "application/x-www-form-urlencoded";

	static final String MULTIPART = "multipart/form-data";

	/**
	 * The operations of a document below a path.
	 */
	static Stream<DocumentedOperation> of(Map<?, ?> root, String prefix) {
		return map(root.get("paths")).entrySet()
			.stream()
			.filter((path) -> path.getKey().toString().startsWith(prefix))
			.flatMap((path) -> map(path.getValue()).entrySet()
				.stream()
				.map((method) -> new DocumentedOperation(root, path.getKey().toString(), method.getKey().toString(),
						map(method.getValue()))));
	}

	String id() {
		return this.written.get("operationId").toString();
	}

	List<Map<?, ?>> query() {
		return ((this.written.get("parameters") instanceof List<?> parameters) ? parameters : List.of()).stream()
			.<Map<?, ?>>map(DocumentedOperation::map)
			.filter((parameter) -> "query".equals(parameter.get("in")))
			.toList();
	}

	Map<?, ?> queryParameter(String name) {
		return query().stream().filter((parameter) -> name.equals(parameter.get("name"))).findFirst().orElseThrow();
	}

	boolean requiresBody() {
		return this.written.get("requestBody") instanceof Map<?, ?> body && Boolean.TRUE.equals(body.get("required"));
	}

	List<String> mediaTypes() {
		return (this.written.get("requestBody") instanceof Map<?, ?> body)
				? map(body.get("content")).keySet().stream().map(Object::toString).toList() : List.of();
	}

	Map<?, ?> content(String mediaType) {
		return map(map(map(this.written.get("requestBody")).get("content")).get(mediaType));
	}

	Map<?, ?> fields(String mediaType) {
		return map(resolve(map(content(mediaType).get("schema"))).get("properties"));
	}

	List<String> requiredFields(String mediaType) {
		return (resolve(map(content(mediaType).get("schema"))).get("required") instanceof List<?> required)
				? required.stream().map(Object::toString).toList() : List.of();
	}

	/**
	 * Call the operation with everything that it documents, but for what is left out.
	 */
	HttpResponse<String> call(Http http, @Nullable String mediaType, List<String> leftOut) {
		String query = query().stream()
			.filter((parameter) -> !leftOut.contains(String.valueOf(parameter.get("name"))))
			.map((parameter) -> parameter.get("name") + "=" + encode(text(map(parameter.get("schema")))))
			.collect(Collectors.joining("&"));
		String uri = this.path.replaceAll("\\{[^}]*}", "1") + (query.isEmpty() ? "" : "?" + query);
		String verb = this.method.toUpperCase(java.util.Locale.ROOT);
		if (mediaType == null) {
			return http.send(verb, uri, null);
		}
		Map<String, Map<?, ?>> fields = new LinkedHashMap<>();
		fields(mediaType).forEach((name, schema) -> fields.put(name.toString(), map(schema)));
		fields.keySet().removeAll(leftOut);
		String type = mediaType.equals(MULTIPART) ? mediaType + "; boundary=" + BOUNDARY : mediaType;
		return http.send(verb, uri, body(mediaType, fields), "Content-Type", type);
	}

	private byte[] body(String mediaType, Map<String, Map<?, ?>> fields) {
		return switch (mediaType) {
			case URLENCODED -> fields.entrySet()
				.stream()
				.map((field) -> field.getKey() + "=" + encode(text(field.getValue())))
				.collect(Collectors.joining("&"))
				.getBytes(StandardCharsets.UTF_8);
			case MULTIPART -> fields.entrySet()
				.stream()
				.map((field) -> part(field.getKey(), field.getValue()))
				.collect(Collectors.joining("", "", "--" + BOUNDARY + "--\r\n"))
				.getBytes(StandardCharsets.UTF_8);
			default -> {
				Map<String, Object> data = new LinkedHashMap<>();
				fields.forEach((name, schema) -> data.put(name, value(schema)));
				yield rendered(mediaType, data);
			}
		};
	}

	private static byte[] rendered(String mediaType, Object data) {
		MimeType type = MimeType.valueOf(mediaType);
		Renderer renderer = RENDERERS.stream()
			.filter((candidate) -> candidate.mediaTypes().stream().anyMatch(type::equalsTypeAndSubtype))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("Nothing writes '" + type + "'"));
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try {
			renderer.render(Rendering.of(data, type), bytes);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	private String part(String name, Map<?, ?> schema) {
		boolean array = "array".equals(schema.get("type"));
		Map<?, ?> item = array ? map(schema.get("items")) : schema;
		StringBuilder part = new StringBuilder(
				"--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + '"');
		if (item.containsKey("contentMediaType")) {
			part.append("; filename=\"a.bin\"\r\nContent-Type: ").append(item.get("contentMediaType"));
		}
		if (content(MULTIPART).get("encoding") instanceof Map<?, ?> encoding
				&& encoding.get(name) instanceof Map<?, ?> of) {
			part.append("\r\nContent-Type: ").append(of.get("contentType"));
			return part.append("\r\n\r\n")
				.append(JsonMapper.shared().writeValueAsString(value(item)))
				.append("\r\n")
				.toString();
		}
		return part.append("\r\n\r\n").append(text(item)).append("\r\n").toString();
	}

	private String text(Map<?, ?> schema) {
		Object value = value(schema);
		return (value instanceof List<?> list) ? list.get(0).toString() : value.toString();
	}

	private Object value(Map<?, ?> declared) {
		Map<?, ?> schema = resolve(declared);
		Object type = (schema.get("type") instanceof List<?> types) ? types.get(0) : schema.get("type");
		return switch (String.valueOf(type)) {
			case "integer", "number" -> Objects.requireNonNullElse(schema.get("minimum"), 1);
			case "boolean" -> true;
			case "array" -> List.of(value(map(schema.get("items"))));
			case "object" -> {
				Map<String, Object> object = new LinkedHashMap<>();
				map(schema.get("properties"))
					.forEach((name, property) -> object.put(name.toString(), value(map(property))));
				yield object;
			}
			default -> "date".equals(schema.get("format")) ? "2026-01-31" : "word";
		};
	}

	private Map<?, ?> resolve(Map<?, ?> schema) {
		if (schema.get("$ref") instanceof String reference) {
			List<String> steps = new ArrayList<>(List.of(reference.substring(2).split("/")));
			Map<?, ?> current = this.root;
			for (String step : steps) {
				current = map(current.get(step));
			}
			return current;
		}
		return schema;
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	private static Map<?, ?> map(@Nullable Object value) {
		return (Map<?, ?>) Objects.requireNonNull(value);
	}

	@Override
	public String toString() {
		return this.method + " " + this.path;
	}

}
