package dev.restkit.sample;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Follows results on their pages, as people do, in a browser.
 */
@ExtendWith(Chromium.class)
@Tag("browser")
class LivePageTests {

	private static final String NEWEST = "/api/books?ordering=-created&page_size=5";

	private static final String SAME_ROWS = """
			(body) => {
				const rows = [...document.querySelectorAll("#live .rows > li:not([data-mark=left]) pre")]
					.map((row) => JSON.parse(row.textContent));
				return JSON.stringify(rows) === JSON.stringify(JSON.parse(body).results);
			}
			""";

	private final Bookstore bookstore = Database.H2.bookstore();

	private final BookstoreClient client = this.bookstore.client();

	private final Browser browser;

	private Visitor visitor;

	LivePageTests(Browser browser) {
		this.browser = browser;
	}

	@BeforeEach
	void enter() {
		this.visitor = Visitor.with(this.browser, this.bookstore);
	}

	@AfterEach
	void leave() {
		assertThat(this.visitor.complaints()).isEmpty();
		this.visitor.close();
		Database.H2.restore();
	}

	@Test
	void theRowsOfAListAreMarkedAsTheyChange() {
		follow(this.visitor, NEWEST);
		assertThat(this.visitor.page().locator("[data-live-position]")).hasText(Pattern.compile("\\w+:[\\d.]+"));
		assertThat(rows(this.visitor)).hasCount(5);
		assertThat(this.visitor.page().locator("#live [data-mark]")).hasCount(0);

		Object id = this.client.create("/api/books", this.client.book("title", "Followed")).get("id");
		assertThat(row(id)).containsText("+ entered");
		assertThat(this.visitor.page().locator("#live [data-mark=left]")).containsText("\u2212 left");
		this.client.patch("/api/books/" + id, Map.of("price", "1.25")).expect(200);
		assertThat(row(id)).containsText(Pattern.compile("\u00B1 changed price: 12\\.50? \u2192 1\\.25"));
		assertSameRows(this.visitor);

		this.client.delete("/api/books/" + id).expect(204);
		assertThat(row(id)).containsText("\u2212 deleted");
		assertThat(row(id)).hasCSS("text-decoration-line", "line-through");
		assertThat(row(id)).hasCount(0, new HasCountOptions().setTimeout(15_000));
		assertThat(this.visitor.page().locator("#live [role=status]")).containsText("left");
		assertSameRows(this.visitor);

		this.visitor.button("Stop").click();
		assertThat(state(this.visitor)).hasText("Not followed");
		assertThat(rows(this.visitor)).hasCount(5);
	}

	@Test
	void changesWaitWhileTheReaderPauses() {
		follow(this.visitor, NEWEST);
		assertThat(rows(this.visitor)).hasCount(5);
		this.visitor.button("Pause").click();
		assertThat(state(this.visitor)).hasText("Paused");
		Object id = this.client.create("/api/books", this.client.book("title", "Held back")).get("id");
		assertThat(note(this.visitor)).hasText("2 changes waiting.");
		this.client.patch("/api/books/" + id, Map.of("stock", 3)).expect(200);
		assertThat(note(this.visitor)).hasText("3 changes waiting.");
		assertThat(row(id)).hasCount(0);

		this.visitor.button("Continue").click();
		assertThat(state(this.visitor)).hasText("Following");
		assertThat(row(id)).containsText("\u00B1 changed stock: 0 \u2192 3");
		assertSameRows(this.visitor);
	}

	@Test
	void anItemIsSeenUntilItIsDeleted() {
		String path = this.client.createdBook();
		follow(this.visitor, path);
		Locator value = this.visitor.page().locator("#live .whole");
		assertThat(value.locator("pre")).containsText("\"price\": 12.5");
		this.client.patch(path, Map.of("price", "2.75", "stock", 9)).expect(200);
		assertThat(value.locator(".mark")).hasText("\u00B1 changed");
		assertThat(value.locator(".differences")).containsText("stock: 0 \u2192 9");
		assertThat(value.locator("pre .changed").first()).hasText("\"price\"");
		assertThat(value.locator("pre")).containsText("\"price\": 2.75");
		this.client.delete(path).expect(204);
		assertThat(state(this.visitor)).hasText("Ended");
		assertThat(note(this.visitor)).hasText(this.client.get(path).get("detail").toString());
		assertThat(this.visitor.button("Follow")).isVisible();
	}

	@Test
	void whatAHandlerAnswersIsFollowed() {
		follow(this.visitor, "/api/shelf");
		Object books = this.client.get("/api/shelf").get("books");
		Locator json = this.visitor.page().locator("#live .whole pre");
		assertThat(json).containsText("\"books\": " + books);
		this.client.createdBook();
		assertThat(json).containsText("\"books\": " + (((Number) books).intValue() + 1));
		assertThat(this.visitor.page().locator("#live .differences")).containsText("books: " + books + " \u2192");
	}

	@Test
	void aStreamIsFollowedToItsEnd() {
		this.visitor.go("/api/countdown?from=2");
		this.visitor.button("Follow").click();
		assertThat(note(this.visitor)).hasText("All has been told.");
		assertThat(state(this.visitor)).hasText("Ended");
		assertThat(this.visitor.page().locator("#live .whole pre")).containsText("\"left\": 1");
	}

	@Test
	void aLostConnectionIsTriedAgainAndARefusedOneIsNot() {
		Page page = this.visitor.page();
		page.route("**/api/books*", (route) -> {
			if (route.request().headers().getOrDefault("accept", "").contains("event-stream")) {
				route.fulfill(new FulfillOptions().setContentType("text/event-stream")
					.setBody("retry: 500\n\nid: other:1\nevent: reset\ndata: {\"key\":\"id\"}\n\n"
							+ "id: other:2\nevent: ready\ndata: {}\n\n"));
			}
			else {
				route.resume();
			}
		});
		this.visitor.go(NEWEST);
		this.visitor.button("Follow").click();
		assertThat(state(this.visitor)).hasText("Reconnecting");
		assertThat(page.locator("[data-live-position]")).hasText("other:2");
		page.unroute("**/api/books*");
		assertThat(state(this.visitor)).hasText("Following");
		assertSameRows(this.visitor);
		this.visitor.button("Stop").click();

		page.route("**/api/books*",
				(route) -> route.fulfill(new FulfillOptions().setStatus(429)
					.setContentType("application/problem+json")
					.setBody("{\"detail\": \"Too many connections.\"}")));
		this.visitor.button("Follow").click();
		assertThat(state(this.visitor)).hasText("Ended");
		assertThat(note(this.visitor)).hasText("Too many connections.");
	}

	@Test
	void twoReadersSeeTheSame() {
		try (Visitor other = Visitor.inTheDark(this.browser, this.bookstore)) {
			for (Visitor each : List.of(this.visitor, other)) {
				follow(each, NEWEST);
			}
			Object id = this.client.create("/api/books", this.client.book("title", "Seen by two")).get("id");
			String second = this.client.createdBook();
			this.client.patch("/api/books/" + id, Map.of("title", "Seen twice")).expect(200);
			this.client.delete(second).expect(204);
			for (Visitor each : List.of(this.visitor, other)) {
				assertSameRows(each);
			}
			assertThat(other.complaints()).isEmpty();
		}
	}

	@Test
	void theKeyboardIsEnoughAndTheFocusIsNeverLost() {
		Object id = this.client.create("/api/books", this.client.book("title", "Focused")).get("id");
		Page page = this.visitor.go(NEWEST).page();
		this.visitor.button("Follow").focus();
		page.keyboard().press("Enter");
		assertThat(state(this.visitor)).hasText("Following");
		assertThat(this.visitor.button("Stop")).isFocused();
		page.keyboard().press("Tab");
		page.keyboard().press("Space");
		assertThat(this.visitor.button("Continue")).isFocused();
		page.keyboard().press("Space");
		page.keyboard().press("Tab");
		assertThat(row(id).locator("summary")).isFocused();
		page.keyboard().press("Enter");
		assertThat(row(id).locator("pre")).isVisible();

		this.client.createdBook();
		assertThat(page.locator("#live [data-mark=entered]")).isVisible();
		assertThat(row(id).locator("summary")).isFocused();
		this.client.patch("/api/books/" + id, Map.of("title", "Still focused")).expect(200);
		assertThat(row(id).locator("pre")).containsText("Still focused");
		assertThat(row(id).locator("summary")).isFocused();
		this.client.delete("/api/books/" + id).expect(204);
		assertThat(row(id)).hasCount(0, new HasCountOptions().setTimeout(15_000));
		assertThat(page.locator("#live summary:focus")).hasCount(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api", "/api/hello", "/api/books/999999", "/api/books/1/restock",
			"/api/books?_view=anonymous" })
	void whatCannotBeFollowedHasNoSection(String path) {
		this.visitor.logIn("admin").go(path);
		assertThat(this.visitor.page().locator("#code")).isVisible();
		assertThat(this.visitor.page().locator("#live")).hasCount(0);
	}

	@Test
	void itIsTheResultThatIsFollowedAndFromItsBeginning() {
		follow(this.visitor, "/api/books.api?page_size=3&since=other:1");
		assertThat(rows(this.visitor)).hasCount(3);
		assertThat(this.visitor.page().locator("#live")).hasAttribute("data-live", "/api/books?page_size=3");
	}

	@Test
	void nothingIsShownThatDoesNotWork() {
		try (Visitor plain = Visitor.withoutScripts(this.browser, this.bookstore)) {
			plain.go(NEWEST);
			assertThat(plain.page().locator("#live")).isHidden();
		}
	}

	@Test
	void itIsForEverybody() {
		String axe = Chromium.axe();
		try (Visitor dark = Visitor.inTheDark(this.browser, this.bookstore)) {
			for (Visitor each : List.of(this.visitor, dark)) {
				follow(each, NEWEST);
				String changed = this.client.createdBook();
				String gone = this.client.createdBook();
				// Changes that come close after each other are one event.
				assertThat(each.page().locator("#live [data-mark=entered]")).hasCount(2);
				this.client.patch(changed, Map.of("price", "1.25")).expect(200);
				this.client.delete(gone).expect(204);
				assertThat(each.page().locator("#live [data-mark=updated]")).hasCount(1);
				assertThat(each.page().locator("#live [data-mark=left]").first()).isVisible();
				each.button("Pause").click();
				each.page().locator("#live summary").first().click();
				assertThat(each.barriers(axe)).isEmpty();
				for (String direction : List.of("ltr", "rtl")) {
					each.page().evaluate("(direction) => { document.documentElement.dir = direction }", direction);
					for (int width : List.of(1440, 360)) {
						assertThat(each.overflows(width)).as("%s at %d", direction, width).isFalse();
						if (each != dark || direction.equals("ltr")) {
							each.photograph("api-books-live" + (direction.equals("rtl") ? "-rtl" : "")
									+ ((each == dark) ? "-dark" : ""), width);
						}
					}
				}
				assertThat(each.complaints()).isEmpty();
			}
		}
	}

	private static void follow(Visitor visitor, String path) {
		visitor.go(path);
		visitor.button("Follow").click();
		assertThat(state(visitor)).hasText("Following");
	}

	private static Locator state(Visitor visitor) {
		return visitor.page().locator("[data-live-state]");
	}

	private static Locator note(Visitor visitor) {
		return visitor.page().locator("[data-live-note]");
	}

	private static Locator rows(Visitor visitor) {
		return visitor.page().locator("#live .rows > li");
	}

	private Locator row(Object key) {
		return rows(this.visitor)
			.filter(new Locator.FilterOptions().setHas(this.visitor.page().locator("strong:text-is(\"" + key + "\")")));
	}

	private void assertSameRows(Visitor visitor) {
		visitor.page().waitForFunction(SAME_ROWS, this.client.get(NEWEST).body());
	}

}
