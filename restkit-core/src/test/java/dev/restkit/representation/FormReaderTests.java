package dev.restkit.representation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.restkit.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.junit.jupiter.api.Assertions.assertTimeout;

class FormReaderTests {

	private final FormReader reader = FormReader.ofUrlEncoded(FormLimits.of(1000, 100));

	@Test
	void readsValuesAsTheyStand() {
		assertThat(read("title", "T", "price", "7")).isEqualTo(Map.of("title", "T", "price", "7"));
	}

	@Test
	void readsNothingAsAnEmptyObject() {
		assertThat(read()).isEmpty();
	}

	@Test
	void readsARepeatedNameAsAList() {
		assertThat(read("tags", "1", "tags", "2")).isEqualTo(Map.of("tags", List.of("1", "2")));
	}

	@Test
	void readsEmptyBracketsAsAListOfOne() {
		assertThat(read("tags[]", "1")).isEqualTo(Map.of("tags", List.of("1")));
	}

	@Test
	void readsIndicesInTheirOrderWithoutGaps() {
		assertThat(read("tags[2]", "c", "tags[0]", "a", "other", "x"))
			.isEqualTo(Map.of("tags", List.of("a", "c"), "other", "x"));
	}

	@Test
	void readsNestedNames() {
		assertThat(read("author.name", "Ann", "author[email]", "a@x.org", "author.home.city", "Rome"))
			.isEqualTo(Map.of("author", Map.of("name", "Ann", "email", "a@x.org", "home", Map.of("city", "Rome"))));
	}

	@ParameterizedTest
	@ValueSource(strings = { "reviews[0].rating", "reviews[0]rating", "reviews[0][rating]" })
	void readsObjectsInLists(String name) {
		assertThat(read(name, "3")).isEqualTo(Map.of("reviews", List.of(Map.of("rating", "3"))));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", ".", "a.", ".a", "a..b", "[0]", "[", "a[", "a[0", "a[][0]", "a[]b", "]", "a]b" })
	void takesAMalformedNameAsAWhole(String name) {
		assertThat(read(name, "x")).isEqualTo(Map.of(name, "x"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "tags[1]", "tags[2147483647]", "tags[4294967296]", "tags[00000000000000000001]",
			"a[0].b[7][0]" })
	void refusesAnIndexBeyondWhatWasSent(String name) {
		assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> read(name, "x"))
			.satisfies((ex) -> assertThat(ex.problem().detail())
				.isEqualTo("Form parse error - an index is greater than the number of items."));
	}

	@Test
	void refusesAnIndexBeyondTheGreatest() {
		FormReader generous = FormReader.ofUrlEncoded(FormLimits.of(5000, 100));
		List<FormField> fields = new ArrayList<>();
		for (int index = 0; index <= 1000; index++) {
			fields.add(new FormField("tags[" + index + "]", "x"));
		}
		assertThatNoException().isThrownBy(() -> generous.read(fields));
		fields.add(new FormField("tags[1001]", "x"));
		assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> generous.read(fields));
	}

	@Test
	void refusesWhatIsNestedTooDeeply() {
		String name = "a" + ".b".repeat(10_000);
		assertTimeout(Duration.ofMillis(100),
				() -> assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> read(name, "x"))
					.satisfies((ex) -> assertThat(ex.problem().detail()).contains("deeper than 100 levels")));
		assertThatNoException().isThrownBy(() -> read("a" + "[0]".repeat(99), "x"));
	}

	@Test
	void refusesTooManyFields() {
		FormReader strict = FormReader.ofMultipart(FormLimits.of(1, 100));
		assertThatExceptionOfType(ProblemException.class)
			.isThrownBy(() -> strict.read(List.of(new FormField("a", ""), new FormField("b", ""))))
			.satisfies((ex) -> assertThat(ex.problem().detail())
				.isEqualTo("Multipart form parse error - there are more than 1 field."));
	}

	@ParameterizedTest
	@ValueSource(strings = { "a=1&a.b=2", "a.b=1&a=2", "a[0]=1&a.b=2", "a.b=1&a[0]=2", "a[0]=1&a[]=2", "a[]=1&a.b=2",
			"a=1&a[0]=2" })
	void refusesANameThatIsUsedInTwoWays(String form) {
		String[] namesAndValues = form.split("[&=]");
		assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> read(namesAndValues));
	}

	private Map<?, ?> read(String... namesAndValues) {
		List<FormField> fields = new ArrayList<>();
		for (int index = 0; index < namesAndValues.length; index += 2) {
			fields.add(new FormField(namesAndValues[index], namesAndValues[index + 1]));
		}
		return this.reader.read(fields);
	}

}
