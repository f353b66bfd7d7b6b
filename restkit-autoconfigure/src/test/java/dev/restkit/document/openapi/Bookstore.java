package dev.restkit.document.openapi;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.restkit.document.ApiDocument;
import dev.restkit.operation.HttpBinding;
import dev.restkit.operation.Operation;
import dev.restkit.operation.OperationId;
import dev.restkit.operation.OperationRegistry;
import dev.restkit.operation.Parameter;
import dev.restkit.operation.ParameterLocation;
import dev.restkit.schema.AnySchema;
import dev.restkit.schema.ArraySchema;
import dev.restkit.schema.BooleanSchema;
import dev.restkit.schema.MapSchema;
import dev.restkit.schema.NumberSchema;
import dev.restkit.schema.ObjectSchema;
import dev.restkit.schema.Property;
import dev.restkit.schema.ReferenceSchema;
import dev.restkit.schema.Schema;
import dev.restkit.schema.StringSchema;
import dev.restkit.schema.UnionSchema;

/**
 * A catalogue made by hand, with every kind of schema in it.
 */
final class Bookstore {

	private static final List<String> JSON = List.of("application/json", "application/yaml");

	private static final Parameter ID = Parameter.of("id", ParameterLocation.PATH, NumberSchema.ofInteger("int64"),
			true);

	private Bookstore() {
	}

	static ApiDocument document() {
		return ApiDocument.of("Bookstore", "1.0", "Sells **books**.", OperationRegistry.of(operations()));
	}

	private static List<Operation> operations() {
		Schema book = book();
		return List.of(operation("books.list", new HttpBinding("GET", "/api/books", 200, List.of(), JSON), page(book),
				new Parameter("page", ParameterLocation.QUERY,
						NumberSchema.ofInteger("int32").withMinimum(BigDecimal.ONE, false), false, 1, "Which page."),
				Parameter.of("language", ParameterLocation.QUERY, ArraySchema.of(language()), false),
				Parameter.of("Accept", ParameterLocation.HEADER, StringSchema.any(), false),
				Parameter.of("X-Shop", ParameterLocation.HEADER, StringSchema.any(), false),
				Parameter.of("theme", ParameterLocation.COOKIE, StringSchema.any(), false)),
				operation("books.create", new HttpBinding("POST", "/api/books", 201, JSON, JSON), book, body(book)),
				operation("books.retrieve", new HttpBinding("GET", "/api/books/{id}", 200, List.of(), JSON), book, ID),
				operation("books.update", new HttpBinding("PUT", "/api/books/{id}", 200, JSON, JSON), book, ID,
						body(book)),
				operation("books.partialUpdate",
						new HttpBinding("PATCH", "/api/books/{id}", 200,
								List.of("application/json", "application/merge-patch+json",
										"application/json-patch+json"),
								JSON),
						book, ID, body(book)),
				operation("books.destroy", new HttpBinding("DELETE", "/api/books/{book}", 204, List.of(), List.of()),
						null, Parameter.of("book", ParameterLocation.PATH, NumberSchema.ofInteger("int64"), true)),
				operation("quote.quote", new HttpBinding("POST", "/api/quote", 200, List.of(), List.of()), tree(),
						body(payment())));
	}

	static ObjectSchema book() {
		ObjectSchema review = new ObjectSchema("ReviewRepresentation", null,
				List.of(Property.required("rating",
						NumberSchema.ofInteger("int32")
							.withMinimum(BigDecimal.ONE, false)
							.withMaximum(BigDecimal.valueOf(5), false))));
		ObjectSchema author = new ObjectSchema("AuthorRepresentation", null,
				List.of(Property.required("name", StringSchema.any().withNotBlank())));
		return new ObjectSchema("BookRepresentation", "A book.",
				List.of(Property.readOnly("id", NumberSchema.ofInteger("int64"), false),
						Property.required("title", StringSchema.any().withNotBlank().withLength(null, 200)),
						Property.required("isbn", StringSchema.any().withPattern("^97[89][0-9]{10}$")),
						Property.required("price",
								NumberSchema.ofDecimal(null).withMinimum(BigDecimal.ZERO, true).withDigits(10, 2)),
						Property.optional("published", StringSchema.ofFormat("date")),
						Property.optional("language", language()).withDefault("ENGLISH"),
						Property.optional("author", author).withDescription("Who wrote it."),
						Property.required("tags", ArraySchema.of(StringSchema.any()).withSize(0, 10).withUnique()),
						Property.readOnly("reviews", ArraySchema.of(review), false),
						Property.optional("available", new BooleanSchema()).withDefault(true),
						Property.optional("labels", new MapSchema(StringSchema.any())),
						Property.optional("extra", new AnySchema()),
						Property.required("note", StringSchema.any()).withWriteOnly()));
	}

	private static StringSchema language() {
		return StringSchema.ofChoices(List.of("ENGLISH", "FRENCH"));
	}

	private static ObjectSchema page(Schema items) {
		return new ObjectSchema("BookPage", null,
				List.of(Property.required("count", NumberSchema.ofInteger("int64")),
						Property.readOnly("next", StringSchema.ofFormat("uri-reference"), true),
						Property.readOnly("previous", StringSchema.ofFormat("uri-reference"), true),
						Property.required("results", ArraySchema.of(items))));
	}

	private static ObjectSchema tree() {
		return new ObjectSchema("Node", null, List.of(Property.optional("parent", new ReferenceSchema("Node")),
				Property.required("children", ArraySchema.of(new ReferenceSchema("Node")))));
	}

	private static UnionSchema payment() {
		Map<String, Schema> members = new LinkedHashMap<>();
		members.put("card", new ObjectSchema("Card", null, List.of(Property.required("number", StringSchema.any()))));
		members.put("invoice",
				new ObjectSchema("Invoice", null, List.of(Property.required("address", StringSchema.any()))));
		return new UnionSchema("Payment", "type", members);
	}

	private static Parameter body(Schema schema) {
		return Parameter.of("body", ParameterLocation.BODY, schema, true);
	}

	private static Operation operation(String id, HttpBinding http, Schema result, Parameter... parameters) {
		return new Operation(new OperationId(id), id.substring(0, id.indexOf('.')), Operation.Documentation.of(id),
				List.of(parameters), result, http, id);
	}

}
