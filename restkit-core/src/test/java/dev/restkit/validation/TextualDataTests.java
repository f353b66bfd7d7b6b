package dev.restkit.validation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.restkit.operation.HttpBinding;
import dev.restkit.operation.Invocation;
import dev.restkit.operation.InvocationBody;
import dev.restkit.operation.Operation;
import dev.restkit.operation.OperationId;
import dev.restkit.schema.ArraySchema;
import dev.restkit.schema.BooleanSchema;
import dev.restkit.schema.ObjectSchema;
import dev.restkit.schema.Property;
import dev.restkit.schema.ReferenceSchema;
import dev.restkit.schema.Schema;
import dev.restkit.schema.StringSchema;
import dev.restkit.schema.UnionSchema;
import dev.restkit.visibility.FieldAccess;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TextualDataTests {

	private static final String FORM = "application/x-www-form-urlencoded";

	private static final String ROWS = "application/x-ndjson";

	private static final Schema DATE = StringSchema.ofFormat("date");

	@Test
	void leavesOtherFormatsAlone() {
		ObjectSchema schema = object(Property.required("on", new BooleanSchema()));
		Map<String, Object> data = Map.of("x", "");
		assertThat(TextualData.of(invocation("POST", "application/json", false), data, schema, FieldAccess.unknown()))
			.isSameAs(data);
	}

	@Test
	void takesTheOnlyItemOfARowWhereNoListIsExpected() {
		ObjectSchema schema = object(Property.required("on", new BooleanSchema()));
		Map<String, Object> item = Map.of("on", "");
		assertThat(row(List.of(item), schema)).isSameAs(item);
		assertThat(row(List.of(item), ArraySchema.of(schema))).isEqualTo(List.of(item));
		assertThat(row(List.of(item, item), schema)).isEqualTo(List.of(item, item));
		assertThat(row(List.of(), schema)).isEqualTo(List.of());
	}

	@Test
	void readsAnEmptyTextAsNullWhereThatIsAllowed() {
		ObjectSchema schema = object(Property.optional("date", DATE));
		Map<String, @Nullable Object> expected = new HashMap<>();
		expected.put("date", null);
		assertThat(form("POST", Map.of("date", ""), schema)).isEqualTo(expected);
	}

	@Test
	void keepsAnEmptyTextWhereItMayBeBlank() {
		ObjectSchema schema = object(Property.optional("remark", StringSchema.any()));
		assertThat(form("POST", Map.of("remark", ""), schema)).isEqualTo(Map.of("remark", ""));
	}

	@Test
	void dropsAnEmptyTextWhereItMayBeLeftOut() {
		ObjectSchema schema = object(Property.required("date", DATE).withDefault("2020-01-01"));
		assertThat(form("POST", Map.of("date", ""), schema)).isEqualTo(Map.of());
	}

	@Test
	void keepsAnEmptyTextThatIsRequired() {
		ObjectSchema schema = object(Property.required("date", DATE));
		assertThat(form("POST", Map.of("date", ""), schema)).isEqualTo(Map.of("date", ""));
	}

	@Test
	void readsWhatAWholeFormLeavesOutAsOff() {
		ObjectSchema schema = object(Property.required("on", new BooleanSchema()).withDefault(true),
				Property.required("tags", ArraySchema.of(StringSchema.any())),
				Property.required("title", StringSchema.any()));
		Map<String, Object> off = Map.of("on", false, "tags", List.of());
		assertThat(form("POST", Map.of(), schema)).isEqualTo(off);
		assertThat(form("PUT", Map.of(), schema)).isEqualTo(off);
		assertThat(form("PATCH", Map.of(), schema)).isEqualTo(Map.of());
	}

	@Test
	void leavesOutWhatATextualDocumentLeavesOut() {
		ObjectSchema schema = object(Property.required("on", new BooleanSchema()));
		assertThat(TextualData.of(invocation("POST", "application/xml", true), Map.of(), schema, FieldAccess.unknown()))
			.isEqualTo(Map.of());
	}

	@Test
	void readsOneValueAsAListOfOne() {
		ObjectSchema schema = object(Property.required("tags", ArraySchema.of(StringSchema.any())));
		assertThat(form("PATCH", Map.of("tags", "a"), schema)).isEqualTo(Map.of("tags", List.of("a")));
		assertThat(form("PATCH", Map.of("tags", ""), schema)).isEqualTo(Map.of("tags", List.of()));
	}

	@Test
	void readsTheLastOfSeveralValues() {
		ObjectSchema schema = object(Property.required("title", StringSchema.any()));
		assertThat(form("POST", Map.of("title", List.of("a", "b")), schema)).isEqualTo(Map.of("title", "b"));
		assertThat(form("POST", Map.of("date", List.of("a", "")), object(Property.required("date", DATE))))
			.isEqualTo(Map.of("date", ""));
	}

	@Test
	void leavesSeveralValuesOfADocumentAsTheListThatTheyAre() {
		ObjectSchema schema = object(Property.required("title", StringSchema.any()), Property.optional("date", DATE));
		Map<String, Object> data = Map.of("title", List.of("a", "b"), "date", List.of(""));
		assertThat(TextualData.of(invocation("POST", "application/xml", true), data, schema, FieldAccess.unknown()))
			.isEqualTo(data);
	}

	@Test
	void readsNestedObjectsAndThoseInLists() {
		ObjectSchema review = new ObjectSchema("Review", null, List.of(Property.required("good", new BooleanSchema())));
		ObjectSchema schema = object(Property.required("first", review),
				Property.required("all", ArraySchema.of(review)));
		assertThat(form("POST", Map.of("first", Map.of("x", "1"), "all", List.of(Map.of("x", "1"))), schema)).isEqualTo(
				Map.of("first", Map.of("x", "1", "good", false), "all", List.of(Map.of("x", "1", "good", false))));
	}

	@Test
	void readsObjectsWithinThemselves() {
		ObjectSchema schema = object(Property.required("on", new BooleanSchema()),
				Property.optional("inner", new ReferenceSchema("Thing")));
		assertThat(form("POST", Map.of("inner", Map.of("on", "on")), schema))
			.isEqualTo(Map.of("on", false, "inner", Map.of("on", "on")));
	}

	@Test
	void readsTheMemberOfAUnion() {
		ObjectSchema card = new ObjectSchema("Card", null, List.of(Property.required("type", StringSchema.any()),
				Property.required("saved", new BooleanSchema())));
		UnionSchema union = new UnionSchema("Payment", "type", Map.of("card", card));
		assertThat(form("POST", Map.of("type", "card"), union)).isEqualTo(Map.of("type", "card", "saved", false));
		assertThat(form("POST", Map.of("type", "cash"), union)).isEqualTo(Map.of("type", "cash"));
	}

	private static ObjectSchema object(Property... properties) {
		return new ObjectSchema("Thing", null, List.of(properties));
	}

	private static @Nullable Object form(String method, Object data, Schema schema) {
		return TextualData.of(invocation(method, FORM, true), data, schema, FieldAccess.unknown());
	}

	private static @Nullable Object row(Object data, Schema schema) {
		return TextualData.of(invocation("POST", ROWS, false), data, schema, FieldAccess.unknown());
	}

	private static Invocation invocation(String method, String mediaType, boolean textual) {
		Operation operation = new Operation(new OperationId("things.write"), "things",
				Operation.Documentation.of("Write"), List.of(), null,
				new HttpBinding(method, "/things", 200, List.of(mediaType), List.of()), "Things.write");
		InvocationBody body = new InvocationBody() {

			@Override
			public boolean isEmpty() {
				return false;
			}

			@Override
			public String mediaType() {
				return mediaType;
			}

			@Override
			public boolean isTextual() {
				return textual;
			}

			@Override
			public boolean isSequence() {
				return mediaType.equals(ROWS);
			}

			@Override
			public @Nullable Object parse() {
				return null;
			}

		};
		return Invocation.of(operation, Map.of(), Map.of()).withBody(body);
	}

}
