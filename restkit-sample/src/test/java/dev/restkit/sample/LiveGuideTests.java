package dev.restkit.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The JavaScript in the guide to live results does what the guide says.
 */
@ExtendWith(Chromium.class)
@Tag("browser")
class LiveGuideTests {

	private static final Pattern JAVASCRIPT = Pattern.compile("```js\n(.*?)```", Pattern.DOTALL);

	private final Bookstore bookstore = Database.H2.bookstore();

	private final BookstoreClient client = this.bookstore.client();

	private final Browser browser;

	LiveGuideTests(Browser browser) {
		this.browser = browser;
	}

	@AfterEach
	void restore() {
		Database.H2.restore();
	}

	@Test
	void theExampleKeepsWhatAGetGives() throws IOException {
		try (Visitor visitor = Visitor.with(this.browser, this.bookstore)) {
			visitor.go("/api/hello");
			visitor.page().evaluate("() => { window.show = (rows) => { window.shown = JSON.stringify(rows); }; }");
			visitor.page().evaluate("async () => {" + example() + "}");
			assertShown(visitor);
			Object id = this.client.create("/api/books", this.client.book("title", "From the guide")).get("id");
			assertShown(visitor);
			String second = this.client.createdBook();
			this.client.patch("/api/books/" + id, Map.of("price", "1.25")).expect(200);
			assertShown(visitor);
			this.client.delete(second).expect(204);
			assertShown(visitor);
			this.client.delete("/api/books/" + id).expect(204);
			assertShown(visitor);
			assertThat(visitor.complaints()).isEmpty();
		}
	}

	private void assertShown(Visitor visitor) {
		visitor.page()
			.waitForFunction("(body) => window.shown === JSON.stringify(JSON.parse(body).results)",
					this.client.get("/api/books?ordering=-created&page_size=5").body());
	}

	private static String example() throws IOException {
		Matcher blocks = JAVASCRIPT.matcher(Files.readString(Path.of("..", "docs", "live.md")));
		assertThat(blocks.find()).isTrue();
		return blocks.group(1);
	}

}
