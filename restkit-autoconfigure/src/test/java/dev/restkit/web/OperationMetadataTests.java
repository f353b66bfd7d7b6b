package dev.restkit.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import dev.restkit.operation.Operation;
import dev.restkit.operation.Parameter;
import dev.restkit.operation.ParameterLocation;
import dev.restkit.schema.ArraySchema;
import dev.restkit.schema.NumberSchema;
import dev.restkit.schema.ObjectSchema;
import dev.restkit.schema.Property;
import dev.restkit.schema.RelationSchema;
import dev.restkit.schema.StringSchema;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link OperationMetadata}.
 */
class OperationMetadataTests {

	private final OperationMetadata metadata = new OperationMetadata(
			List.of(StubRenderer.of("json", "application/json"), StubRenderer.of("yaml", "application/yaml")), false);

	private final ObjectSchema book = new ObjectSchema("Book", null,
			List.of(Property.readOnly("id", NumberSchema.ofInteger("int64"), false),
					Property.required("authorName", StringSchema.any().withLength(1, 200)).withDescription("Who"),
					Property.optional("language", StringSchema.ofChoices(List.of("EN", "FR"))),
					Property.required("price",
							NumberSchema.ofDecimal(null).withMinimum(BigDecimal.ZERO, false).withDigits(10, 2)),
					Property.optional("tags", ArraySchema.of(StringSchema.any()).withSize(null, 5))));

	private Map<String, Object> describe(List<Operation> operations) {
		return this.metadata.describe(operations, operations.stream().map(Operation::id).collect(Collectors.toSet()));
	}

	@Test
	void whoMayNotSendSomethingIsNotToldWhatItIs() {
		Operation list = Plans.operation("books.list", "GET", "/books");
		Operation create = Plans.operation("books.create", "POST", "/books",
				Parameter.of("book", ParameterLocation.BODY, this.book, true));
		Map<String, Object> told = this.metadata.describe(List.of(list, create), Set.of(list.id()));
		assertThat(told).doesNotContainKey("actions").containsEntry("parses", Set.of("application/json"));
	}

	@Test
	void describesAPath() {
		assertThat(describe(List.of(Plans.operation("books.list", "GET", "/books"),
				Plans.operation("books.create", "POST", "/books",
						Parameter.of("book", ParameterLocation.BODY, this.book, true)))))
			.containsExactly(
					Map.entry("name", "Books"), Map.entry("description",
							""),
					Map.entry("renders", Set.of("application/json")), Map.entry("parses", Set.of("application/json")),
					Map.entry("actions", Map
						.of("POST",
								Map.of("id",
										Map.of("type", "integer", "required", false, "read_only", true, "label", "Id"),
										"authorName",
										Map.of("type", "string", "required", true, "read_only", false, "label",
												"Author name", "help_text", "Who", "min_length", 1, "max_length", 200),
										"language",
										Map.of("type", "choice", "required", false, "read_only", false, "label",
												"Language", "choices",
												List.of(Map.of("value", "EN", "display_name", "EN"),
														Map.of("value", "FR", "display_name", "FR"))),
										"price",
										Map.of("type", "decimal", "required", true, "read_only", false, "label",
												"Price", "min_value", BigDecimal.ZERO, "max_digits", 10,
												"decimal_places", 2),
										"tags",
										Map.of("type", "list", "required", false, "read_only", false, "label", "Tags",
												"max_length", 5, "child",
												Map.of("type", "string", "required", true, "read_only", false))))));
	}

	@Test
	void callsAFileAFileUpload() {
		ObjectSchema upload = new ObjectSchema("Upload", null,
				List.of(Property.required("file", StringSchema.ofFormat(StringSchema.BINARY))));
		assertThat(describe(List.of(Plans.operation("uploads.create", "POST", "/uploads",
				Parameter.of("upload", ParameterLocation.BODY, upload, true)))))
			.containsEntry("actions", Map.of("POST", Map.of("file",
					Map.of("type", "file upload", "required", true, "read_only", false, "label", "File"))));
	}

	@Test
	void leavesOutActionsWhereThereAreNone() {
		assertThat(describe(List.of(Plans.operation("books.list", "GET", "/books")))).doesNotContainKey("actions");
	}

	@Test
	void doesNotTellWhichObjectsARelationMayNameAndWhatAPatchRepeats() {
		ObjectSchema review = new ObjectSchema("Review", null,
				List.of(Property.required("book", new RelationSchema(NumberSchema.ofInteger("int64"), "Book")),
						Property.optional("tags", ArraySchema.of(new RelationSchema(StringSchema.any(), "Tag")))));
		Map<String, Object> metadata = describe(
				List.of(Plans.operation("reviews.update", "PUT", "/reviews/{id}", body(review)),
						Plans.operation("reviews.partial_update", "PATCH", "/reviews/{id}", body(review))));
		assertThat(metadata).containsEntry("actions",
				Map.of("PUT",
						Map.of("book", Map.of("type", "field", "required", true, "read_only", false, "label", "Book"),
								"tags",
								Map.of("type", "field", "required", false, "read_only", false, "label", "Tags"))));
	}

	@Test
	void tellsParametersByMethod() {
		Parameter name = new Parameter("name", ParameterLocation.QUERY, StringSchema.any().withLength(null, 40), false,
				"World", "Who is greeted");
		assertThat(describe(List.of(Plans.operation("hello.hello", "GET", "/hello", name)))).containsEntry("parameters",
				Map.of("GET", Map.of("name", Map.of("type", "string", "required", false, "in", "query", "default",
						"World", "help_text", "Who is greeted", "max_length", 40))));
	}

	private static Parameter body(ObjectSchema schema) {
		return Parameter.of("body", ParameterLocation.BODY, schema, true);
	}

}
