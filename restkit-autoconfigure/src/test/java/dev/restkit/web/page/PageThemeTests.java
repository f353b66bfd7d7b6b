package dev.restkit.web.page;

import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link PageTheme}.
 */
class PageThemeTests {

	@Test
	void coloursAreVariables() {
		PageTheme theme = new PageTheme("Shop", "/logo.svg", Map.of("accent", "light-dark(#333, #ddd)", "bad", "red"));
		assertThat(theme.css()).isEqualTo(":root {\n\t--accent: light-dark(#333, #ddd);\n\t--bad: red;\n}\n");
	}

	@ParameterizedTest
	@ValueSource(strings = { "red; } body { display: none", "url(https://evil.org)", "red\n", "<x>", "" })
	void nothingButAColourIsTaken(String value) {
		assertThatIllegalArgumentException().isThrownBy(() -> new PageTheme("Shop", null, Map.of("accent", value)))
			.withMessageContaining("accent");
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://evil.org/logo.svg", "//evil.org/logo.svg", "logo.svg", "javascript:alert(1)" })
	void aLogoIsOnThisHost(String logo) {
		assertThatIllegalArgumentException().isThrownBy(() -> new PageTheme("Shop", logo, Map.of()))
			.withMessageContaining("logo");
	}

}
