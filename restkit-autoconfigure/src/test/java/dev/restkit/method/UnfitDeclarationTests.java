package dev.restkit.method;

import java.util.List;
import java.util.Map;

import dev.restkit.schema.PropertyNaming;
import dev.restkit.validation.UnknownFields;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Tests that constraints that nothing could check, and types that nothing could make, are
 * told with the class, the member and the way out.
 */
class UnfitDeclarationTests {

	@Test
	void namesTheParameterOfABrokenPattern() {
		HandlerDeclarationException failure = failure("GET", "pattern");
		assertThat(failure.description()).contains("'code'", "Api.pattern(String)", "[a-z", "regular expression");
		assertThat(failure.action()).contains("@Pattern");
	}

	@Test
	void namesTheComponentOfABrokenPattern() {
		HandlerDeclarationException failure = failure("POST", "body");
		assertThat(failure.description()).contains("'code'", Coded.class.getName(), "[a-z");
		assertThat(failure.action()).contains("@Pattern");
	}

	@ParameterizedTest
	@ValueSource(strings = { "items", "values" })
	void namesTheParameterWhoseItemsHaveABrokenPattern(String method) {
		HandlerDeclarationException failure = failure("POST", method);
		assertThat(failure.description()).contains("[a-z", "'codes'");
	}

	@ParameterizedTest
	@ValueSource(strings = { "size", "boxed", "email" })
	void namesTheParameterOfAConstraintThatIsAboutTexts(String method) {
		HandlerDeclarationException failure = failure("GET", method);
		assertThat(failure.description()).contains("'count'", "Api." + method + "(");
		assertThat(failure.action()).contains("@Min");
	}

	@Test
	void namesTheComponentOfAConstraintThatIsAboutTexts() {
		HandlerDeclarationException failure = failure("POST", "counted");
		assertThat(failure.description()).contains("'count'", Counted.class.getName(), "int");
		assertThat(failure.action()).contains("@Min", "@Max");
	}

	@Test
	void namesThePropertyThatIsOnlyInAnswers() {
		TypeReader types = new TypeReader(PropertyNaming.identity(), UnknownFields.IGNORE);
		assertThatExceptionOfType(HandlerDeclarationException.class).isThrownBy(() -> types.output(Named.class))
			.withMessageContaining("'getCode'")
			.withMessageContaining(Named.class.getName());
	}

	@Test
	void namesTheMemberOfASealedTypeThatIsNoRecord() {
		HandlerDeclarationException failure = failure("POST", "shape");
		assertThat(failure.description()).contains("'shape'", "Api.shape(Shape)", Circle.class.getName(), "record");
		assertThat(failure.action()).contains("record");
	}

	@Test
	void namesTheMemberOfASealedTypeWithinABody() {
		HandlerDeclarationException failure = failure("POST", "drawing");
		assertThat(failure.description()).contains("'drawing'", Circle.class.getName(), "record");
	}

	private static HandlerDeclarationException failure(String verb, String name) {
		return catchThrowableOfType(HandlerDeclarationException.class,
				() -> new Handlers(new Api()).read(verb, "/", name));
	}

	record Coded(@Pattern(regexp = "[a-z") String code) {

	}

	record Counted(@Size(max = 3) int count) {

	}

	static class Named {

		@Pattern(regexp = "[a-z")
		public String getCode() {
			return "";
		}

	}

	sealed interface Shape permits Circle, Square {

	}

	static final class Circle implements Shape {

	}

	static final class Square implements Shape {

	}

	record Drawing(List<Shape> shapes) {

	}

	static class Api {

		String pattern(@Pattern(regexp = "[a-z") String code) {
			return code;
		}

		Coded body(Coded coded) {
			return coded;
		}

		String items(List<@Pattern(regexp = "[a-z") String> codes) {
			return "";
		}

		String values(Map<String, @Pattern(regexp = "[a-z") String> codes) {
			return "";
		}

		String size(@Size(max = 3) int count) {
			return "";
		}

		String boxed(@Size(min = 1) Long count) {
			return "";
		}

		String email(@Email Integer count) {
			return "";
		}

		Counted counted(Counted counted) {
			return counted;
		}

		String shape(Shape shape) {
			return "";
		}

		String drawing(Drawing drawing) {
			return "";
		}

	}

}
