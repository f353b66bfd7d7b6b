package dev.restkit.web.page;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.web.util.HtmlUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link JsonMarkup}.
 */
class JsonMarkupTests {

	@Test
	void isIndentedAndColoured() {
		assertThat(html("{\"a\":[1,true,null],\"b\":{},\"c\":\"x\"}")).isEqualTo("""
				{
				  <span class="k">&quot;a&quot;</span>: [
				    <span class="n">1</span>,
				    <span class="l">true</span>,
				    <span class="l">null</span>
				  ],
				  <span class="k">&quot;b&quot;</span>: {},
				  <span class="k">&quot;c&quot;</span>: <span class="s">&quot;x&quot;</span>
				}""");
	}

	@Test
	void onlyAddressesOfTheWebAreLinks() {
		assertThat(html("\"https://example.org/a?b=c\""))
			.contains("<a href=\"https://example.org/a?b=c\" rel=\"noopener noreferrer nofollow\">");
		assertThat(html("\"/api/books/1\"")).contains("<a href=\"/api/books/1\"");
		for (String no : new String[] { "javascript:alert(1)", "data:text/html,x", "//evil.org", "/other", "/apix",
				"http://x/ y", "http://x/<b>", "HTTP://X", "ftp://x" }) {
			assertThat(html("\"" + no + "\"")).as(no).doesNotContain("<a");
		}
		assertThat(html("{\"https://example.org\":1}")).as("a name").doesNotContain("<a");
		assertThat(html("\"http://x/\\\"onmouseover=\\\"alert(1)\"")).doesNotContain("<a").doesNotContain("\"onmouse");
	}

	@Test
	void longContentIsFoldedAtALine() {
		JsonMarkup.Markup markup = JsonMarkup.of("[1,2,3,4]", "/api", 2);
		assertThat(markup.head()).isEqualTo("[\n  <span class=\"n\">1</span>,\n");
		assertThat(markup.rest()).startsWith("  <span class=\"n\">2</span>").endsWith("]");
		assertThat(markup.lines()).isEqualTo(6);
	}

	@Test
	void whatTurnsTheDirectionOfTextIsSeen() {
		assertThat(html("\"a\u202Eb\u2066c\"")).contains("a\\u202eb\\u2066c");
	}

	@Property(tries = 300)
	void everyTextIsShownAndNoneIsMarkup(@ForAll String text) {
		String json = JsonMapper.shared().writeValueAsString(text);
		String html = html(json);
		String inner = html.replaceAll("</?(span|a)[^>]*>", "");
		assertThat(inner).doesNotContain("<").doesNotContain(">");
		StringBuilder visible = new StringBuilder();
		json.chars().forEach((character) -> visible.append(PageText.visible(String.valueOf((char) character))));
		assertThat(HtmlUtils.htmlUnescape(inner)).isEqualTo(visible.toString());
	}

	@Property(tries = 300)
	void whateverItIsGivenIsEscaped(@ForAll String noJson) {
		assertThat(html(noJson).replaceAll("</?(span|a)[^>]*>", "")).doesNotContain("<").doesNotContain(">");
	}

	private static String html(String json) {
		JsonMarkup.Markup markup = JsonMarkup.of(json, "/api", 1000);
		return markup.head();
	}

}
