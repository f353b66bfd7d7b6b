package dev.restkit.sample;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
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
 * Uses the browsable API as people do, in a browser.
 */
@ExtendWith(Chromium.class)
@Tag("browser")
class BrowsablePageTests {

	private final Bookstore bookstore = Database.H2.bookstore();

	private final Browser browser;

	private Visitor visitor;

	BrowsablePageTests(Browser browser) {
		this.browser = browser;
	}

	@BeforeEach
	void enter() {
		this.visitor = Visitor.with(this.browser, this.bookstore);
	}

	@AfterEach
	void leave() {
		this.visitor.close();
		Database.H2.restore();
	}

	@Test
	void theStaffCreatesABookAfterCorrectingIt() {
		this.visitor.logIn("admin").go("/api/books");
		this.visitor.field("Title").fill("The Patient Compass");
		this.visitor.field("Isbn").fill("12");
		this.visitor.field("Price").fill("9.90");
		this.visitor.button("Create a book").click();

		Locator summary = this.visitor.page().locator("#problem");
		assertThat(summary).isFocused();
		assertThat(summary).containsText("isbn");
		assertThat(this.visitor.field("Isbn")).hasAttribute("aria-invalid", "true");
		assertThat(this.visitor.field("Title")).hasValue("The Patient Compass");
		summary.getByRole(AriaRole.LINK).first().click();
		assertThat(this.visitor.field("Isbn")).isFocused();

		this.visitor.field("Isbn").fill("9780306406157");
		pick("Author", "Clara", "Clara Moreau");
		this.visitor.button("Create a book").click();
		assertThat(this.visitor.page().locator("#created")).containsText("Created.");
		assertThat(this.visitor.status()).isEqualTo("HTTP 201 Created");
		this.visitor.page().locator("#created a").click();
		assertThat(this.visitor.page().locator("h1")).hasText("Book Instance");
		assertThat(this.visitor.content()).contains("The Patient Compass", "Clara Moreau");
		assertThat(this.visitor.complaints()).isEmpty();
	}

	@Test
	void aChangeSendsOnlyWhatChangedAndTheStateThatWasSeen() {
		String path = book("The Quiet Map");
		this.visitor.logIn("admin").go(path);
		assertThat(this.visitor.field("Title")).hasValue("The Quiet Map");
		this.visitor.field("Title").fill("The Loud Map");
		Request request = this.visitor.page()
			.waitForRequest((each) -> each.method().equals("PATCH"), () -> this.visitor.button("Save changes").click());

		assertThat(request.postData().replaceAll("\\s", "")).isEqualTo("{\"title\":\"TheLoudMap\"}");
		assertThat(request.headers()).containsKey("if-match");
		assertThat(this.visitor.page().locator("pre.content")).containsText("The Loud Map");
	}

	@Test
	void aStaleFormIsRefusedAndKeepsWhatWasTyped() {
		String path = book("The Old State");
		this.visitor.logIn("admin").go(path);
		this.bookstore.client().patch(path, Map.of("stock", 7)).expect(200);
		this.visitor.field("Title").fill("The New State");
		this.visitor.button("Save changes").click();

		assertThat(this.visitor.page().locator(".status")).hasText("HTTP 412 Precondition Failed");
		assertThat(this.visitor.field("Title")).hasValue("The New State");
		assertThat(this.visitor.field("Price")).hasValue("5");
	}

	@Test
	void fieldsAndTextSayTheSame() {
		this.visitor.logIn("admin").go("/api/tags");
		this.visitor.field("Name").fill("maps");
		this.visitor.page().getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Raw data")).click();
		Locator text = this.visitor.field("Content");
		assertThat(text).hasValue("{\n  \"name\": \"maps\"\n}");
		text.fill("{\"name\": \"atlases\"}");
		this.visitor.page().getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Form")).click();
		assertThat(this.visitor.field("Name")).hasValue("atlases");
		this.visitor.page().getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Raw data")).click();
		this.visitor.button("Create a tag").click();
		assertThat(this.visitor.page().locator("#created")).isVisible();
	}

	@Test
	void textOfEachMediaTypeSaysWhatTheFieldsSay() {
		String path = book("The Told Twice");
		this.visitor.logIn("admin").go(path);
		this.visitor.page().getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Raw data")).click();
		Locator text = this.visitor.field("Content");
		Locator type = this.visitor.field("Media type");
		text.fill(text.inputValue().replace("The Told Twice", "The Patched"));
		this.visitor.page().getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Form")).click();
		assertThat(this.visitor.field("Title")).hasValue("The Patched");
		this.visitor.field("Stock").fill("77");
		this.visitor.page().getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Raw data")).click();
		type.selectOption("application/x-ndjson");
		assertThat(text).hasValue(Pattern.compile("^\\{[^\n]*\"title\":\"The Patched\"[^\n]*}$"));
		for (String other : List.of("application/xml", "text/csv")) {
			type.selectOption(other);
			text.fill(text.inputValue().replace("Patched", "Other One"));
			this.visitor.page().getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Form")).click();
			assertThat(this.visitor.field("Title")).hasValue(Pattern.compile("The .*One.*"));
			assertThat(this.visitor.field("Stock")).hasValue("77");
			this.visitor.field("Title").fill("The Patched");
			this.visitor.page().getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Raw data")).click();
			this.visitor.page().locator("form[data-text] [data-method=PUT]").click();
			assertThat(this.visitor.page().locator("pre.content").first()).containsText("\"title\": \"The Patched\"");
			this.visitor.go(path);
			this.visitor.page().getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Raw data")).click();
		}
		type.selectOption("application/yaml");
		assertThat(text).hasValue(Pattern.compile(".*\"title\": \"The Patched\".*\"stock\": 77.*", Pattern.DOTALL));
		this.visitor.page().locator("form[data-text] [data-method=PUT]").click();
		assertThat(this.visitor.page().locator("pre.content").first()).containsText("\"title\": \"The Patched\"");
		assertThat(this.visitor.content()).contains("\"stock\": 77");
	}

	@Test
	void deletingAsksFirst() {
		String path = book("The Short Life");
		this.visitor.logIn("admin").go(path);
		this.visitor.button("DELETE").click();
		this.visitor.button("Cancel").click();
		assertThat(this.visitor.status()).isEqualTo("HTTP 200 OK");
		this.visitor.button("DELETE").click();
		this.visitor.button("Delete").click();
		assertThat(this.visitor.page().locator(".status")).hasText("HTTP 204 No Content");
		this.bookstore.client().get(path).expect(404);
	}

	@Test
	void aListIsFilteredAndPaged() {
		this.visitor.go("/api/books");
		assertThat(this.visitor.page().locator("pre + .fold > summary")).hasText(Pattern.compile("All \\d+ lines"));
		this.visitor.page().getByText("Filters", new Page.GetByTextOptions().setExact(true)).click();
		Locator filters = this.visitor.page().locator("form[data-filters]");
		filters.getByLabel("Language").first().selectOption("FRENCH");
		filters.getByLabel("Ordering").selectOption("-price");
		this.visitor.button("Show").click();
		this.visitor.page().waitForURL("**/api/books?*");
		assertThat(this.visitor.page().url()).contains("language=FRENCH", "ordering=-price").doesNotContain("search=");
		assertThat(this.visitor.content()).doesNotContain("\"ENGLISH\"");
		this.visitor.link("Next").click();
		this.visitor.page().waitForURL("**page=2*");
		assertThat(this.visitor.page().locator(".pages [aria-current=page]")).hasText("2");
		assertThat(this.visitor.page().url()).contains("language=FRENCH");
	}

	@Test
	void whoIsNotAskedForHasNoControls() {
		this.visitor.go("/api/books/1");
		assertThat(this.visitor.page().locator("[data-form]")).hasCount(0);
		assertThat(this.visitor.button("DELETE")).hasCount(0);
		this.visitor.link("Log in").click();
		this.visitor.page().getByLabel("Name").fill("ada");
		this.visitor.page().getByLabel("Password").fill("ada");
		this.visitor.button("Log in").click();
		assertThat(this.visitor.page().locator("h1")).hasText("Book Instance");
		assertThat(this.visitor.page().locator("[data-form]")).hasCount(0);
		this.visitor.go("/api/reviews");
		assertThat(this.visitor.page().locator("[data-form]")).hasCount(1);
		this.visitor.link("View as anonymous").click();
		assertThat(this.visitor.page().locator("[data-form]")).hasCount(0);
		this.visitor.link("Back").click();
		assertThat(this.visitor.page().locator("[data-form]")).hasCount(1);
		this.visitor.button("Log out").click();
		assertThat(this.visitor.link("Log in")).isVisible();
	}

	@Test
	void onlyTheOwnerOfAReviewMayChangeIt() {
		String review = "/api/reviews/" + this.bookstore.anonymous()
			.as("ada")
			.post("/api/reviews", Map.of("book", "/api/books/1", "rating", 4, "text", "Mine."))
			.expect(201)
			.get("id");
		this.visitor.logIn("grace").go(review);
		assertThat(this.visitor.page().locator("[data-form]")).hasCount(0);
		this.visitor.page().context().clearCookies();
		this.visitor.logIn("ada").go(review);
		assertThat(this.visitor.page().locator("[data-form]")).hasCount(1);
	}

	@Test
	void withoutScriptsOneCreatesChangesAndDeletes() {
		try (Visitor plain = Visitor.withoutScripts(this.browser, this.bookstore)) {
			plain.logIn("admin").go("/api/books");
			Locator form = plain.page().locator("[data-form] form[data-fields]");
			form.getByLabel("Title").fill("The Plain Letter");
			form.locator("button").last().click();
			assertThat(plain.status()).isEqualTo("HTTP 400 Bad Request");
			assertThat(plain.page().locator("#problem")).containsText("isbn");
			assertThat(form.getByLabel("Title")).hasValue("The Plain Letter");

			form.getByLabel("Isbn").fill("9780306406157");
			form.getByLabel("Price").fill("3.50");
			form.getByLabel("Author").fill("2");
			form.getByLabel("Tags").last().fill("history");
			form.locator("button").last().click();
			assertThat(plain.status()).isEqualTo("HTTP 201 Created");
			plain.page().locator("#created a").click();
			assertThat(plain.content()).contains("The Plain Letter", "\"history\"");

			Locator change = plain.page().locator("[data-form] form[data-fields]");
			change.getByLabel("Stock").fill("12");
			change.getByText("Replace").click();
			assertThat(plain.status()).isEqualTo("HTTP 200 OK");
			assertThat(plain.content()).contains("\"stock\": 12", "\"history\"");

			Locator raw = plain.page().locator("[data-form] form[data-text]");
			raw.getByLabel("Content").fill("{\"pages\": 33}");
			raw.locator("[data-method=PATCH]").evaluate("(button) => button.classList.remove('scripted-only')");
			assertThat(plain.page().locator("form[data-call=DELETE] button")).isHidden();
			plain.page().locator("form[data-call=DELETE] summary").click();
			plain.page().locator("form[data-call=DELETE] button").click();
			assertThat(plain.status()).isEqualTo("HTTP 204 No Content");
		}
	}

	@Test
	void thePageCanBeReadFromRightToLeft() {
		this.visitor.logIn("admin").go("/api/books/1");
		this.visitor.page().evaluate("document.documentElement.dir = 'rtl'");
		for (int width : List.of(1440, 360)) {
			this.visitor.photograph("api-books-1-rtl", width);
			assertThat(this.visitor.overflows()).isFalse();
		}
		assertThat(this.visitor.page().locator("pre.content").first()).hasCSS("direction", "ltr");
	}

	@Test
	void aFileIsSentWithScriptsAndWithout() {
		try (Visitor plain = Visitor.withoutScripts(this.browser, this.bookstore)) {
			for (Visitor each : List.of(this.visitor, plain)) {
				each.logIn("ada").go("/api/uploads");
				each.field("Name").fill("Notes");
				each.field("File")
					.setInputFiles(
							new FilePayload("notes.txt", "text/plain", "Hello".getBytes(StandardCharsets.UTF_8)));
				each.button("Keep a file").first().click();
				assertThat(each.page().locator(".status")).hasText("HTTP 201 Created");
				assertThat(each.content()).contains("\"size\": 5");
			}
		}
	}

	@Test
	void theKeyboardIsEnough() {
		this.visitor.logIn("admin").go("/api/tags");
		Page page = this.visitor.page();
		page.keyboard().press("Tab");
		assertThat(page.getByText("Skip to the content")).isFocused();
		page.keyboard().press("Enter");
		for (int step = 0; step < 60 && !isFocused(this.visitor.field("Name")); step++) {
			page.keyboard().press("Tab");
		}
		assertThat(this.visitor.field("Name")).isFocused();
		page.keyboard().type("keyboards");
		page.keyboard().press("Enter");
		assertThat(page.locator("#created")).isFocused();
		assertThat(this.visitor.content()).contains("keyboards");
	}

	@Test
	void aRelationIsFoundByTypingAndNoTableIsLoaded() {
		List<String> asked = new ArrayList<>();
		this.visitor.logIn("admin").go("/api/books/1");
		assertThat(this.visitor.page().locator(".chosen").first()).hasText("Ada Lindqvist");
		this.visitor.page().onRequest((request) -> asked.add(request.url()));
		pick("Author", "lucia", "Lucia Romano");
		assertThat(this.visitor.field("Author")).hasValue("12");
		assertThat(asked).filteredOn((url) -> !url.contains("/api-assets/"))
			.isNotEmpty()
			.allMatch((url) -> url.contains("page_size=10") || url.contains("/authors/12"));
	}

	@Test
	void nothingThatIsStoredBecomesAPartOfThePage() {
		String hostile = "</textarea></pre><script>document.title='pwned'</script><img src=x onerror=\"document.title='pwned'\">";
		String path = "/api/authors/" + this.bookstore.client()
			.post("/api/authors",
					Map.of("name", hostile, "slug", "hostile", "biography",
							hostile + " javascript:alert(1) \u202Eevil http://x/\"onmouseover=\"alert(1)"))
			.expect(201)
			.get("id");
		this.visitor.logIn("admin").go(path);
		assertThat(this.visitor.page().title()).contains("Author Instance");
		assertThat(this.visitor.page().locator("main script, main img")).hasCount(0);
		assertThat(this.visitor.page().locator("pre a[href^=javascript]")).hasCount(0);
		assertThat(this.visitor.field("Biography")).hasValue(Pattern.compile("</textarea>.*", Pattern.DOTALL));
		assertThat(this.visitor.content()).contains("\\u202eevil");
		this.visitor
			.go("/api/books?search=%3Cscript%3Edocument.title='pwned'%3C/script%3E&ordering=%22%3E%3Cimg%20src=x%3E");
		assertThat(this.visitor.page().locator("main script, main img")).hasCount(0);
		assertThat(this.visitor.page().title()).doesNotContain("pwned");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api", "/api/books", "/api/books/1", "/api/books/1/restock", "/api/authors/1",
			"/api/reviews/1", "/api/hello", "/api/uploads", "/api/quote", "/api/books/999999", "/api/tags", "/api-docs",
			"/api-auth/login" })
	void everyPageIsForEverybody(String path) {
		String axe = Chromium.axe();
		try (Visitor dark = Visitor.inTheDark(this.browser, this.bookstore)) {
			for (Visitor each : List.of(this.visitor, dark)) {
				each.logIn("admin").go(path);
				assertThat(each.barriers(axe)).isEmpty();
				String name = path.substring(1).replace('/', '-') + ((each == dark) ? "-dark" : "");
				for (int width : List.of(1440, 768, 360)) {
					assertThat(each.overflows(width)).as("%s at %d", path, width).isFalse();
					if (each != dark || width == 1440) {
						each.photograph(name, width);
					}
				}
				assertThat(each.complaints()).isEmpty();
			}
		}
	}

	private String book(String title) {
		return "/api/books/" + this.bookstore.client()
			.post("/api/books", Map.of("title", title, "isbn", "9780306406157", "price", "5.00", "author", 1))
			.expect(201)
			.get("id");
	}

	private void pick(String label, String typed, String found) {
		this.visitor.field(label).fill("");
		this.visitor.field(label).pressSequentially(typed);
		Locator option = this.visitor.page()
			.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(found))
			.first();
		option.waitFor();
		this.visitor.page().keyboard().press("ArrowDown");
		this.visitor.page().keyboard().press("Enter");
	}

	private static boolean isFocused(Locator field) {
		return (boolean) field.evaluate("(element) => element === document.activeElement");
	}

}
