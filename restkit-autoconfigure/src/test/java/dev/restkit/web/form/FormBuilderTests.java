package dev.restkit.web.form;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.restkit.operation.Parameter;
import dev.restkit.operation.ParameterLocation;
import dev.restkit.schema.AnySchema;
import dev.restkit.schema.ArraySchema;
import dev.restkit.schema.BooleanSchema;
import dev.restkit.schema.MapSchema;
import dev.restkit.schema.NumberSchema;
import dev.restkit.schema.ObjectSchema;
import dev.restkit.schema.Property;
import dev.restkit.schema.RelationSchema;
import dev.restkit.schema.Schema;
import dev.restkit.schema.StringSchema;
import dev.restkit.schema.UnionSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link FormBuilder}.
 */
class FormBuilderTests {

	private final FormBuilder builder = new FormBuilder("f",
			new FormErrors(Map.of("items[1].book", List.of("No such book."))),
			(relation) -> new RelatedList("/api/books", "key", "id", true), (text) -> "<p>" + text + "</p>",
			Object::toString);

	@ParameterizedTest
	@CsvSource({ "date, date", "time, time", "email, email", "uri, url", "date-time, datetime-local", "uuid, text",
			"binary, file" })
	void textsHaveTheFieldOfTheirFormat(String format, String type) {
		assertThat(only(Property.required("a", StringSchema.ofFormat(format)), null).input().type()).isEqualTo(type);
	}

	@Test
	void numbersHaveTheirBounds() {
		NumberSchema price = NumberSchema.ofDecimal(null)
			.withMinimum(BigDecimal.ZERO, false)
			.withMaximum(new BigDecimal("1E+3"), false)
			.withDigits(6, 2);
		FieldView field = only(Property.required("price", price), new BigDecimal("1E+2"));
		assertThat(field.input()).extracting("type", "data", "value", "min", "max", "step")
			.containsExactly("number", "number", "100", "0", "1000", "0.01");
		assertThat(field.rules()).isEqualTo("at least 0, at most 1000, at most 6 digits, at most 2 after the point");
	}

	@Test
	void aMomentIsEditedInUtcUnlessThatLosesAnything() {
		Property at = Property.required("at", StringSchema.ofFormat("date-time"));
		assertThat(only(at, "2026-01-02T03:04:05.120+02:00").input().value()).isEqualTo("2026-01-02T01:04:05.12");
		FieldView exact = only(at, "2026-01-02T03:04:05.123456Z");
		assertThat(exact.input().type()).isEqualTo("text");
		assertThat(exact.input().value()).isEqualTo("2026-01-02T03:04:05.123456Z");
	}

	@Test
	void longTextsHaveManyLines() {
		assertThat(only(Property.required("a", StringSchema.any()), null).area()).isNotNull();
		assertThat(only(Property.required("a", StringSchema.any().withLength(null, 2000)), null).area()).isNotNull();
		assertThat(only(Property.required("a", StringSchema.any().withLength(null, 80)), null).input()).isNotNull();
	}

	@Test
	void whetherIsACheckBoxUnlessItMayBeUnknown() {
		assertThat(only(Property.required("a", new BooleanSchema()), true).check().checked()).isTrue();
		assertThat(only(Property.optional("a", new BooleanSchema()), null).choice().options()).hasSize(3);
	}

	@Test
	void choicesKeepAValueThatIsNoneOfThem() {
		FieldView field = only(Property.required("a", StringSchema.ofChoices(List.of("x", "y"))), "z");
		assertThat(field.choice().options()).extracting(FieldView.Option::value).containsExactly("x", "y", "z");
		assertThat(field.choice().options().get(2).selected()).isTrue();
	}

	@Test
	void whatIsOnlyReadHasNoField() {
		assertThat(this.builder.fields(object(Property.readOnly("id", StringSchema.any(), false)), null)).isEmpty();
	}

	@Test
	void objectsInListsAreNamedAsFormsNameThem() {
		ObjectSchema item = object(
				Property.required("book", new RelationSchema(NumberSchema.ofInteger("int64"), "Book")));
		FieldView items = only(Property.required("items", ArraySchema.of(item)),
				List.of(Map.of("book", 1), Map.of("book", 2)));
		FieldView second = items.list().items().get(1).group().fields().get(0);
		assertThat(second).extracting("id", "name", "key", "error")
			.containsExactly("f-items-1-book", "items[1].book", "book", "No such book.");
		assertThat(second.input().picker().url()).isEqualTo("/api/books");
		assertThat(items.list().spare()).as("an empty object would be refused").isEmpty();
		assertThat(items.list().blank().group().fields().get(0).name()).isEqualTo("items[__i__].book");
	}

	@Test
	void oneOfSeveralObjectsHasAChoiceAndTheFieldsOfEach() {
		Map<String, Schema> members = new LinkedHashMap<>();
		members.put("card", object(Property.required("holder", StringSchema.any())));
		members.put("invoice", object(Property.required("company", StringSchema.any())));
		FieldView field = only(Property.required("payment", new UnionSchema("Payment", "type", members)),
				Map.of("type", "invoice", "company", "ACME"));
		assertThat(field.union().choice().choice().options()).extracting(FieldView.Option::selected)
			.containsExactly(false, true);
		assertThat(field.union().variants().get(1).fields().get(0).area().value()).isEqualTo("ACME");
		assertThat(field.union().variants().get(0).fields().get(0).area().value()).isEmpty();
	}

	@Test
	void whatHasNoFixedShapeIsJson() {
		assertThat(only(Property.required("a", new MapSchema(StringSchema.any())), Map.of("x", 1)).area())
			.extracting("data", "value")
			.containsExactly("json", "{x=1}");
		assertThat(only(Property.required("a", new AnySchema()), null).area().data()).isEqualTo("json");
		assertThat(this.builder.fields(new AnySchema(), null)).isEmpty();
	}

	@Test
	void passwordsAreHidden() {
		assertThat(only(Property.required("newPassword", StringSchema.any().withLength(8, 80)), null).input().type())
			.isEqualTo("password");
	}

	@Test
	void parametersHaveTheirDefaults() {
		Parameter size = new Parameter("page_size", ParameterLocation.QUERY, NumberSchema.ofInteger("int32"), false, 20,
				"How many.");
		FieldView field = this.builder.fields(List.of(size), Map.of()).get(0);
		assertThat(field).extracting("label", "help", "required")
			.containsExactly("Page size", "<p>How many.</p>", false);
		assertThat(field.input().value()).isEqualTo("20");
	}

	private FieldView only(Property property, Object value) {
		return this.builder.fields(object(property), (value != null) ? Map.of(property.name(), value) : null).get(0);
	}

	private static ObjectSchema object(Property property) {
		return new ObjectSchema("Thing", null, List.of(property));
	}

}
