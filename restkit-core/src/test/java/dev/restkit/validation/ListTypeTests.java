package dev.restkit.validation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import dev.restkit.schema.ArraySchema;
import dev.restkit.schema.NumberSchema;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ListTypeTests {

	private static final NumberType NUMBER = new NumberType(NumberSchema.ofInteger(null), null, null,
			(number) -> number);

	@Test
	void reportsEachItemWhereItStands() {
		Read read = Read.of(list(ArraySchema.of(NUMBER.schema())), Arrays.asList("x", 1L, null));
		assertThat(read.places()).containsExactly("[0]", "[2]");
		assertThat(read.codes()).containsExactly("invalid", "null");
	}

	@Test
	void reportsItsSizeBeforeItsItems() {
		ArraySchema schema = ArraySchema.of(NUMBER.schema()).withSize(2, 3);
		assertThat(Read.of(list(schema), List.of()).codes()).containsExactly("empty");
		assertThat(Read.of(list(schema), List.of("x")).codes()).containsExactly("min_length");
		assertThat(Read.of(list(schema), List.of(1L, 2L, 3L, 4L)).codes()).containsExactly("max_length");
	}

	@Test
	void reportsAnItemThatStandsTwice() {
		Read read = Read.of(list(ArraySchema.of(NUMBER.schema()).withUnique()), List.of(1L, 2L, 1L));
		assertThat(read.places()).containsExactly("[2]");
		assertThat(read.codes()).containsExactly("unique");
	}

	@Test
	void refusesWhatIsNoList() {
		assertThat(Read.of(list(ArraySchema.of(NUMBER.schema())), Map.of()).codes()).containsExactly("not_a_list");
	}

	@Test
	void aMapReportsEachValueUnderItsName() {
		Read read = Read.of(new MapType(NUMBER), Map.of("a", "x"));
		assertThat(read.places()).containsExactly("a");
		assertThat(Read.of(new MapType(NUMBER), List.of()).codes()).containsExactly("not_a_dict");
	}

	private static ListType list(ArraySchema schema) {
		return new ListType(schema, NUMBER, List::copyOf);
	}

}
