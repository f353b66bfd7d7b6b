package dev.restkit.format.json;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.restkit.format.DocumentLimits;
import dev.restkit.document.ApiDocument;
import dev.restkit.document.openapi.OpenApiWriter;
import dev.restkit.method.TypeReader;
import dev.restkit.operation.HttpBinding;
import dev.restkit.operation.Operation;
import dev.restkit.operation.OperationId;
import dev.restkit.operation.OperationRegistry;
import dev.restkit.operation.Parameter;
import dev.restkit.operation.ParameterLocation;
import dev.restkit.problem.Pointer;
import dev.restkit.problem.Violation;
import dev.restkit.representation.LinkForm;
import dev.restkit.representation.LinkRegistry;
import dev.restkit.representation.MessageContent;
import dev.restkit.representation.Rendering;
import dev.restkit.schema.Schema;
import dev.restkit.validation.Constraints;
import dev.restkit.validation.Reading;
import dev.restkit.validation.UnknownFields;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.util.MimeTypeUtils;

/**
 * One type as clients meet it: what is written, what is read, and what the published
 * document says of both.
 */
final class Published {

	private static final List<String> JSON = List.of("application/json");

	private final JsonMapper plain = JsonMapper.shared();

	private final JsonMapper mapper;

	private final TypeReader types;

	private final Type type;

	private List<Violation> violations = List.of();

	private Published(JsonMapper mapper, Type type) {
		this.mapper = mapper;
		this.type = type;
		this.types = new TypeReader(new JacksonPropertyNaming(mapper), new JacksonTypeForms(mapper),
				UnknownFields.REJECT, List.of());
	}

	static Published of(Type type) {
		return of(type, UnaryOperator.identity());
	}

	static Published of(Type type, UnaryOperator<JsonMapper.Builder> settings) {
		JsonMapper.Builder builder = JsonMapper.builder()
			.addModule(new RestKitJacksonModule(new LinkRegistry(), () -> LinkForm.of("https://example.org")));
		return new Published(settings.apply(builder).build(), type);
	}

	/**
	 * What is written for a value.
	 */
	String write(Object value) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try {
			new JsonRenderer(this.mapper).render(Rendering.of(value, MimeTypeUtils.APPLICATION_JSON), out);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toString(StandardCharsets.UTF_8);
	}

	/**
	 * What is read of input.
	 */
	@Nullable Object read(String json) {
		Reading reading = Reading.whole();
		Object value = this.types.input(this.type, Constraints.none()).read(neutral(json), Pointer.root(), reading);
		this.violations = reading.violations();
		return value;
	}

	List<Violation> violations() {
		return this.violations;
	}

	/**
	 * What is wrong with an answer by the document, in which no object has properties
	 * that are not listed.
	 */
	List<String> wrongInAnswer(String json) {
		return wrong(json, false);
	}

	List<String> wrongInInput(String json) {
		return wrong(json, true);
	}

	private List<String> wrong(String json, boolean input) {
		Map<String, Object> schema = new LinkedHashMap<>(shape(input));
		schema.put("components", document(input).get("components"));
		JsonNode closed = this.plain.valueToTree(schema);
		return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
			.getSchema(closed)
			.validate(this.plain.readTree(json))
			.stream()
			.map(Error::toString)
			.toList();
	}

	/**
	 * The shape of the type by the document.
	 */
	Map<String, Object> shape(boolean input) {
		Map<?, ?> post = (Map<?, ?>) ((Map<?, ?>) ((Map<?, ?>) document(input).get("paths")).get("/x")).get("post");
		Map<?, ?> holder = input ? (Map<?, ?>) post.get("requestBody")
				: (Map<?, ?>) ((Map<?, ?>) post.get("responses")).get("200");
		Map<?, ?> media = (Map<?, ?>) ((Map<?, ?>) holder.get("content")).get("application/json");
		return object(media.get("schema"));
	}

	/**
	 * A component of the document.
	 */
	Map<String, Object> component(String name, boolean input) {
		Map<String, Object> components = object(document(input).get("components"));
		return object(object(components.get("schemas")).get(name));
	}

	private Map<String, Object> document(boolean input) {
		HttpBinding binding = new HttpBinding("POST", "/x", 200, JSON, JSON);
		Schema schema = input ? this.types.input(this.type, Constraints.none()).schema() : this.types.output(this.type);
		List<Parameter> parameters = input ? List.of(Parameter.of("body", ParameterLocation.BODY, schema, true))
				: List.of();
		Operation operation = new Operation(new OperationId("x.post"), "x",
				new Operation.Documentation(null, null, false, false), parameters, input ? null : schema, binding, "X");
		ApiDocument document = ApiDocument.of("X", "1", null, OperationRegistry.of(List.of(operation)));
		Map<String, Object> written = new OpenApiWriter().write(document, "/");
		object(object(written.get("components")).get("schemas")).values().forEach((component) -> {
			if (object(component).containsKey("properties")) {
				object(component).put("additionalProperties", false);
			}
		});
		return written;
	}

	private Object neutral(String json) {
		try {
			Object neutral = new JsonParser(DocumentLimits.defaults()).parse(MessageContent
				.of(MimeTypeUtils.APPLICATION_JSON, new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8))));
			return (neutral != null) ? neutral : "";
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> object(Object value) {
		return (Map<String, Object>) value;
	}

}
