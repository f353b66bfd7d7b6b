package dev.restkit.web.docs.reference;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.restkit.schema.AnySchema;
import dev.restkit.schema.ArraySchema;
import dev.restkit.schema.MapSchema;
import dev.restkit.schema.NumberSchema;
import dev.restkit.schema.ObjectSchema;
import dev.restkit.schema.Property;
import dev.restkit.schema.ReferenceSchema;
import dev.restkit.schema.Schema;
import dev.restkit.schema.StringSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ExampleValues}.
 */
class ExampleValuesTests {

	@ParameterizedTest
	@MethodSource("schemas")
	void obeysTheConstraints(Schema schema, Object expected) {
		assertThat(new ExampleValues(Map.of()).of(schema)).isEqualTo(expected);
	}

	static Stream<Object[]> schemas() {
		NumberSchema integer = NumberSchema.ofInteger("int32");
		NumberSchema decimal = NumberSchema.ofDecimal(null);
		return Stream.of(new Object[] { StringSchema.any(), "string" },
				new Object[] { StringSchema.any().withLength(8, null), "stringst" },
				new Object[] { StringSchema.any().withLength(null, 3), "str" },
				new Object[] { StringSchema.ofChoices(List.of("A", "B")), "A" },
				new Object[] { StringSchema.ofFormat("date"), "2025-01-31" }, new Object[] { integer, BigInteger.ONE },
				new Object[] { integer.withMinimum(BigDecimal.TEN, true), BigInteger.valueOf(11) },
				new Object[] { integer.withMaximum(BigDecimal.ZERO, true), BigInteger.valueOf(-1) },
				new Object[] { decimal.withDigits(5, 2), new BigDecimal("1.00") },
				new Object[] { decimal.withDigits(5, 2).asText(), "1.00" },
				new Object[] { ArraySchema.of(integer).withSize(2, null), List.of(BigInteger.ONE, BigInteger.ONE) },
				new Object[] { new MapSchema(StringSchema.any()), Map.of("key", "string") },
				new Object[] { new MapSchema(new AnySchema()), Map.of() });
	}

	@Test
	void endsWhereAnObjectHoldsItself() {
		ObjectSchema node = new ObjectSchema("Node", null,
				List.of(Property.optional("parent", new ReferenceSchema("Node")),
						Property.required("children", ArraySchema.of(new ReferenceSchema("Node")))));
		assertThat(new ExampleValues(Map.of("Node", node)).of(new ReferenceSchema("Node"))).isInstanceOfSatisfying(
				Map.class,
				(value) -> assertThat(value.values()).containsExactlyElementsOf(Arrays.asList(null, List.of())));
	}

	@Test
	void takesDefaultsUnlessTheyShowNothing() {
		ObjectSchema object = new ObjectSchema("Book", null,
				List.of(Property.optional("language", StringSchema.any()).withDefault("ENGLISH"),
						Property.optional("tags", ArraySchema.of(StringSchema.any())).withDefault(List.of())));
		assertThat(new ExampleValues(Map.of()).of(object))
			.isEqualTo(Map.of("language", "ENGLISH", "tags", List.of("string")));
	}

}
