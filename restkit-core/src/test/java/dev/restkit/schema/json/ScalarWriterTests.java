package dev.restkit.schema.json;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import dev.restkit.schema.NumberSchema;
import dev.restkit.schema.StringSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ScalarWriter}.
 */
class ScalarWriterTests {

	private final ScalarWriter writer = new ScalarWriter();

	@Test
	void derivesBoundsFromDigits() {
		assertThat(this.writer.write(NumberSchema.ofInteger(null).withDigits(3, null)))
			.isEqualTo(Map.of("type", "integer", "minimum", -999L, "maximum", 999L));
		assertThat(this.writer.write(NumberSchema.ofDecimal(null).withDigits(4, 1)))
			.containsEntry("maximum", new BigDecimal("999.9"))
			.containsEntry("minimum", new BigDecimal("-999.9"))
			.containsEntry("description", "At most 1 decimal place.");
	}

	@Test
	void decimalsThatAreTextsHaveTheirFormat() {
		assertThat(this.writer.write(NumberSchema.ofDecimal(null).withDigits(6, 2).asText()))
			.isEqualTo(Map.of("type", "string", "format", "decimal", "pattern", "^-?\\d{1,4}(\\.\\d{1,2})?$",
					"description", "At most 2 decimal places."));
		assertThat(this.writer.write(NumberSchema.ofDecimal(null).asText()))
			.isEqualTo(Map.of("type", "string", "format", "decimal"));
	}

	@Test
	void keepsDeclaredBounds() {
		NumberSchema schema = NumberSchema.ofDecimal(null)
			.withMinimum(BigDecimal.ONE, true)
			.withMaximum(new BigDecimal("1E+3"), true)
			.withDigits(10, 2);
		assertThat(this.writer.write(schema)).containsEntry("exclusiveMinimum", 1L)
			.containsEntry("exclusiveMaximum", 1000L)
			.doesNotContainKeys("minimum", "maximum");
	}

	@ParameterizedTest
	@ValueSource(strings = { "^[a-z-]+$", "^\\d{4}-\\d{2}$", "(?:a|b)?", "^(?!x).*", "\\w+\\.\\w+" })
	void keepsPatternsThatJavaScriptHas(String pattern) {
		assertThat(this.writer.write(StringSchema.any().withPattern(pattern))).containsEntry("pattern", pattern);
	}

	@ParameterizedTest
	@ValueSource(strings = { "(?i)abc", "\\Aabc\\z", "\\p{Alpha}+", "a++", "[a-z&&[^b]]", "\\Q.\\E", "(?>a)b" })
	void leavesOutPatternsThatOnlyJavaHas(String pattern) {
		assertThat(this.writer.write(StringSchema.any().withPattern(pattern))).doesNotContainKey("pattern");
	}

	@Test
	void doesNotAddAPatternToChoices() {
		assertThat(this.writer.write(StringSchema.ofChoices(List.of("a")).withNotBlank())).doesNotContainKey("pattern");
	}

}
