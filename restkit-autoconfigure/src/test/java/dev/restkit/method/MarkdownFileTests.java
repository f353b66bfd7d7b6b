package dev.restkit.method;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link MarkdownFile}.
 */
class MarkdownFileTests {

	@Test
	void startsWithAHeadingOrHasNone() {
		assertThat(MarkdownFile.of("# Head\n\nText.\n\n# More\n"))
			.isEqualTo(new MarkdownFile("Head", "Text.\n\n# More"));
		assertThat(MarkdownFile.of("Text.\n\n# More\n")).isEqualTo(new MarkdownFile(null, "Text.\n\n# More"));
		assertThat(MarkdownFile.of("## Smaller\n")).isEqualTo(new MarkdownFile(null, "## Smaller"));
		assertThat(MarkdownFile.of("# Head")).isEqualTo(new MarkdownFile("Head", null));
		assertThat(MarkdownFile.of(" \n")).isEqualTo(new MarkdownFile(null, null));
	}

	@Test
	void isTheSameFromEverySystem() {
		assertThat(MarkdownFile.of("\ufeff\r\n# Head\r\n\r\nText.\r\nMore.\r\n"))
			.isEqualTo(new MarkdownFile("Head", "Text.\nMore."));
	}

}
