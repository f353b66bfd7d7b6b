package dev.restkit.format.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import dev.restkit.problem.Problem;
import dev.restkit.problem.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Tests for {@link JsonBodyProblems}.
 */
class JsonBodyProblemsTests {

	private final JsonMapper mapper = JsonMapper.shared();

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "{}| count", "{'count':1}| declared", "{'count':1,'declared':'d'}| set",
			"{'count':1,'declared':'d','set':'s','lines':[{'pages':1},{}]}| lines[1].pages" })
	void whatIsMissedIsRequired(String body, String field) {
		assertThat(violation(body)).satisfies((violation) -> {
			assertThat(violation.field()).isEqualTo(field);
			assertThat(violation.code()).isEqualTo("required");
			assertThat(violation.message()).isEqualTo("This field is required.");
		});
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "{'count':null}| count", "{'count':1,'declared':'d','set':null}| set",
			"{'count':1,'declared':'d','set':'s','flags':[true,null]}| flags[1]" })
	void whatIsNullIsToldAsNull(String body, String field) {
		assertThat(violation(body)).satisfies((violation) -> {
			assertThat(violation.field()).isEqualTo(field);
			assertThat(violation.code()).isEqualTo("null");
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "''", "'x'", "{}", "[]" })
	void aValueOfAnotherTypeIsInvalid(String value) {
		assertThat(violation("{'count':" + value + "}"))
			.isEqualTo(new Violation("count", "/count", "invalid", "Invalid value."));
	}

	@Test
	void anObjectThatIsNotWhatIsExpectedIsNotMissed() {
		String before = "{'count':1,'declared':'d','set':'s',";
		assertThat(violation(before + "'code':{}}").code()).isEqualTo("invalid");
		assertThat(violation(before + "'shape':{}}").code()).isEqualTo("invalid");
	}

	private Violation violation(String body) {
		JacksonException failure = catchThrowableOfType(JacksonException.class,
				() -> this.mapper.readValue(body.replace('\'', '"'), Order.class));
		Problem problem = new JsonBodyProblems().describe(failure);
		assertThat(problem).isNotNull();
		return problem.errors().get(0);
	}

	record Order(int count, @JsonProperty(required = true) String declared, @JsonSetter(nulls = Nulls.FAIL) String set,
			Line[] lines, boolean[] flags, Code code, Shape shape) {

	}

	record Line(int pages) {

	}

	enum Code {

		A

	}

	@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
	interface Shape {

	}

}
