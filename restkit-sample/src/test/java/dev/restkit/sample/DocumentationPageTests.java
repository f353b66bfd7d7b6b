package dev.restkit.sample;

import java.util.List;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Uses the documentation page as people do, in a browser.
 */
@ExtendWith(Chromium.class)
@Tag("browser")
class DocumentationPageTests {

	private final Bookstore bookstore = Database.H2.bookstore();

	private final Browser browser;

	private Visitor visitor;

	DocumentationPageTests(Browser browser) {
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
	void anOperationIsFoundBySearching() {
		Page page = this.visitor.go("/api-docs").page();
		page.keyboard().press("/");
		Locator search = page.locator("input[type=search]");
		assertThat(search).isFocused();
		search.fill("newest");
		assertThat(page.locator("article:visible")).hasCount(1);
		assertThat(page.locator("article:visible")).containsText("/api/books/recent");
		page.keyboard().press("Escape");
		assertThat(search).hasValue("");
		assertThat(page.locator("[id='authors.list']")).isVisible();
	}

	@Test
	void anAddressLeadsToAnOperation() {
		Page page = this.visitor.go("/api-docs#books.list").page();
		assertThat(page.locator("[id='books.list']")).isInViewport();
	}

	@Test
	void whoMayNotCallAnOperationDoesNotFindIt() {
		this.visitor.go("/api-docs");
		assertThat(this.visitor.page().locator("[id='books.create']")).hasCount(0);
		this.visitor.logIn("admin").go("/api-docs");
		assertThat(this.visitor.page().locator("[id='books.create']")).hasCount(1);
	}

	@Test
	void whatCanBeFollowedIsSaid() {
		Page page = this.visitor.logIn("admin").go("/api-docs").page();
		assertThat(page.locator("[id='books.list'] .policy")).containsText("Can be watched live (SSE, WebSocket).");
		assertThat(page.locator("[id='books.create'] .policy")).not().containsText("live");
	}

	@Test
	void anOperationIsTriedOut() {
		Page page = this.visitor.logIn("admin").go("/api-docs#books.create").page();
		Locator operation = page.locator("[id='books.create']");
		operation.getByText("Try it", new Locator.GetByTextOptions().setExact(true)).click();
		Locator form = operation.locator("form");
		form.getByLabel("Title").fill("Tried out");
		assertThat(form.locator("input[type=number]").first()).isVisible();
		assertThat(form.locator("input[type=date]")).hasCount(1);
		assertThat(form.locator("input[type=checkbox]")).hasCount(1);
		assertThat(form.locator("select[name=language]")).hasCount(1);
		form.getByText("Send", new Locator.GetByTextOptions().setExact(true)).click();
		assertThat(form.locator(".status")).hasText("400");
		assertThat(form.locator("pre.content")).containsText("This field is required.");

		form.getByLabel("Isbn").fill("9780306406157");
		form.getByLabel("Price").fill("7.25");
		form.getByLabel("Author").fill("1");
		form.getByText("Send", new Locator.GetByTextOptions().setExact(true)).click();
		assertThat(form.locator(".status")).hasText("201");
		List<?> found = this.bookstore.client().get("/api/books?search=Tried").results();
		assertThat(found).hasSize(1);
	}

	@Test
	void itIsReadWithoutScripts() {
		try (Visitor plain = Visitor.withoutScripts(this.browser, this.bookstore)) {
			plain.go("/api-docs");
			assertThat(plain.page().locator("[id='books.retrieve']")).containsText("/api/books/{id}");
			assertThat(plain.page().locator("[id='books.retrieve']")).containsText("200");
			assertThat(plain.page().locator("[id='schema-Book']")).containsText("authorName");
		}
	}

	@Test
	void theOtherPageIsStillThere() {
		this.visitor.go("/api-docs/swagger");
		assertThat(this.visitor.page().locator(".opblock").first()).isVisible();
	}

}
