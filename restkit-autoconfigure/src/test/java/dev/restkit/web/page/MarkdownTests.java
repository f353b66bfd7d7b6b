package dev.restkit.web.page;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Markdown}.
 */
class MarkdownTests {

	private final Markdown markdown = new Markdown();

	@Test
	void headingsStandBelowThoseOfThePage() {
		assertThat(this.markdown.toHtml("# One\n\n##### Five")).isEqualTo("<h3>One</h3>\n<h6>Five</h6>\n");
	}

	@Test
	void htmlIsText() {
		assertThat(this.markdown.toHtml("<script>alert(1)</script> <img src=x onerror=alert(1)>"))
			.doesNotContain("<script")
			.doesNotContain("<img");
	}

	@Test
	void linksLeadToWebAddressesOnly() {
		assertThat(this.markdown.toHtml("[a](javascript:alert(1)) [b](data:text/html,x)")).doesNotContain("javascript:")
			.doesNotContain("data:");
		assertThat(this.markdown.toHtml("[a](https://example.org)")).contains("href=\"https://example.org\"");
	}

}
