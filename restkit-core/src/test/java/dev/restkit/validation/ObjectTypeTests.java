package dev.restkit.validation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.restkit.problem.Pointer;
import dev.restkit.schema.ObjectSchema;
import dev.restkit.schema.Property;
import dev.restkit.schema.StringSchema;
import dev.restkit.validation.ObjectType.Member;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ObjectTypeTests {

	private static final TextType TEXT = TextType.of(StringSchema.any().withLength(null, 3));

	@Test
	void reportsAllAtOnceInDeclarationOrder() {
		Read read = Read.of(type(UnknownFields.IGNORE), Map.of("b", "long", "a", true));
		assertThat(read.places()).containsExactly("a", "b");
		assertThat(read.codes()).containsExactly("invalid", "max_length");
	}

	@Test
	void asksForWhatIsRequired() {
		Read read = Read.of(type(UnknownFields.IGNORE), Map.of());
		assertThat(read.places()).containsExactly("a");
		assertThat(read.codes()).containsExactly("required");
	}

	@Test
	void aPartialReadingAsksForNothing() {
		Reading reading = Reading.partial();
		type(UnknownFields.IGNORE).read(Map.of(), Pointer.root(), reading);
		assertThat(reading.violations()).isEmpty();
	}

	@Test
	void refusesNullWhereThereMustBeAValue() {
		Map<String, @Nullable Object> input = new HashMap<>();
		input.put("a", null);
		input.put("b", null);
		Read read = Read.of(type(UnknownFields.IGNORE), input);
		assertThat(read.places()).containsExactly("a");
		assertThat(read.codes()).containsExactly("null");
	}

	@Test
	void ignoresReadOnlyProperties() {
		Read read = Read.of(type(UnknownFields.REJECT), Map.of("a", "x", "id", 7L));
		assertThat(read.value()).isEqualTo(Arrays.asList("x", null, "unset"));
	}

	@Test
	void rejectsUnknownNamesOnlyWhereAsked() {
		Map<String, Object> input = Map.of("a", "x", "c/d", 1L);
		assertThat(Read.of(type(UnknownFields.IGNORE), input).isClean()).isTrue();
		Read read = Read.of(type(UnknownFields.REJECT), input);
		assertThat(read.codes()).containsExactly("unknown_field");
		assertThat(read.violations().get(0).pointer()).isEqualTo("/c~1d");
	}

	@Test
	void aConstructorThatRefusesIsReportedAtTheObject() {
		ObjectType type = new ObjectType(new ObjectSchema("Picky", null, List.of()), List.of(), UnknownFields.IGNORE,
				(values) -> {
					throw new IllegalArgumentException("secret");
				});
		Read read = Read.of(type, Map.of());
		assertThat(read.places()).containsExactly("");
		assertThat(read.violations().get(0).message()).doesNotContain("secret");
	}

	@Test
	void saysWhatItGotInsteadOfAnObject() {
		assertThat(Read.of(type(UnknownFields.IGNORE), List.of()).violations()).singleElement()
			.satisfies((violation) -> assertThat(violation.message()).contains("but got list"));
	}

	@Test
	void aUnionReadsTheMemberThatTheDiscriminatorNames() {
		Map<String, InputType> members = new LinkedHashMap<>();
		members.put("pair", type(UnknownFields.IGNORE));
		UnionType union = new UnionType("Shape", "type", members);
		assertThat(Read.of(union, Map.of("type", "pair", "a", "x")).isClean()).isTrue();
		assertThat(Read.of(union, Map.of("type", "else")).codes()).containsExactly("invalid_choice");
		assertThat(Read.of(union, Map.of("a", "x")).codes()).containsExactly("required");
		assertThat(Read.of(union, "pair").codes()).containsExactly("invalid");
	}

	private static ObjectType type(UnknownFields unknownFields) {
		List<Property> properties = List.of(Property.required("a", TEXT.schema()),
				Property.optional("b", TEXT.schema()), Property.readOnly("id", TEXT.schema(), false));
		List<Member> members = List.of(new Member(properties.get(0), TEXT, null),
				new Member(properties.get(1), TEXT, null), new Member(properties.get(2), TEXT, "unset"));
		return new ObjectType(new ObjectSchema("Pair", null, properties), members, unknownFields, Arrays::asList);
	}

}
