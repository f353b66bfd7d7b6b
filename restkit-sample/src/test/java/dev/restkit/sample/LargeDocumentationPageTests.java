package dev.restkit.sample;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.context.ConfigurableApplicationContext;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Uses the documentation page of a large API, where operations are summarised, in a
 * browser.
 */
@ExtendWith(Chromium.class)
@Tag("browser")
class LargeDocumentationPageTests {

	private static ConfigurableApplicationContext context;

	private static String base;

	private final Browser browser;

	private Visitor visitor;

	LargeDocumentationPageTests(Browser browser) {
		this.browser = browser;
	}

	@BeforeAll
	static void start() {
		context = LargeApi.start();
		base = "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
	}

	@AfterAll
	static void stop() {
		context.close();
	}

	@BeforeEach
	void enter() {
		this.visitor = Visitor.with(this.browser, base);
	}

	@AfterEach
	void leave() {
		assertThat(this.visitor.complaints()).isEmpty();
		this.visitor.close();
	}

	@Test
	void anOperationIsOpenedWhereItStands() {
		Page page = this.visitor.go("/api-docs").page();
		assertThat(page.locator("article.operation")).hasCount(LargeApi.OPERATIONS);
		Locator operation = operation("things.change3");
		assertThat(operation).not().containsText("Request body");
		heading(operation).click();
		assertThat(operation).containsText("Request body");
		assertThat(heading(operation)).hasAttribute("aria-expanded", "true");
		assertThat(page).hasURL(base + "/api-docs#things.change3");
		Locator schema = operation.locator("a[href='#schema-Thing3']").first();
		assertThat(schema).isVisible();
		heading(operation).click();
		assertThat(schema).isHidden();
		assertThat(heading(operation)).hasAttribute("aria-expanded", "false");
	}

	@Test
	void anAddressOpensAnOperation() {
		this.visitor.go("/api-docs#things.change250");
		assertThat(operation("things.change250")).containsText("Request body");
		assertThat(operation("things.change250")).isInViewport();
		Locator link = this.visitor.page().locator(".toc a[href='#things.change251']");
		link.click();
		assertThat(operation("things.change251")).containsText("Request body");
		assertThat(link).hasAttribute("aria-current", "true");
	}

	@Test
	void anAddressThatIsNoneDoesNoHarm() {
		this.visitor.go("/api-docs#%E0%A4%A");
		heading(operation("things.change3")).click();
		assertThat(operation("things.change3")).containsText("Request body");
	}

	@Test
	void fieldsThatAreNotOnThePageAreFound() {
		Page page = this.visitor.go("/api-docs").page();
		page.keyboard().press("/");
		page.locator("input[type=search]").fill("colour42");
		assertThat(page.locator("article.operation:visible")).hasCount(1);
		assertThat(page.locator("article.operation:visible")).containsText("/api/things42/{id}");
		page.locator("input[type=search]").fill("change 177");
		assertThat(page.locator("article:visible")).hasCount(1);
		page.keyboard().press("Escape");
		assertThat(operation("things.change0")).isVisible();
	}

	@Test
	void anOperationIsTriedOut() {
		this.visitor.go("/api-docs#things.change7");
		tryOut(operation("things.change7"));
	}

	@Test
	void anOperationIsTriedOutOnItsOwnPage() {
		this.visitor.go("/api-docs/operations/things.change7");
		tryOut(operation("things.change7"));
		this.visitor.link("The whole documentation").click();
		assertThat(operation("things.change7")).containsText("Request body");
	}

	private void tryOut(Locator operation) {
		operation.getByText("Code", new Locator.GetByTextOptions().setExact(true)).click();
		assertThat(operation.locator(".code pre")).containsText(base + "/api/things7/");
		operation.getByText("Try it", new Locator.GetByTextOptions().setExact(true)).click();
		operation.getByLabel("Id").fill("1");
		operation.getByText("Send", new Locator.GetByTextOptions().setExact(true)).click();
		assertThat(operation.locator("form .status")).hasText("200");
		assertThat(operation.locator(".code pre")).containsText(base + "/api/things7/1");
	}

	@Test
	void whatIsMissingIsSaid() {
		Page page = this.visitor.go("/api-docs").page();
		page.route("**/operations/*", (route) -> route.fulfill(new FulfillOptions().setStatus(503)));
		Locator operation = operation("things.change3");
		heading(operation).click();
		assertThat(operation).containsText("The details could not be loaded.");
		page.unroute("**/operations/*");
		heading(operation).click();
		heading(operation).click();
		assertThat(operation).containsText("Request body");
		assertThat(operation).not().containsText("could not be loaded");
	}

	@Test
	void itIsReadWithoutScripts() {
		try (Visitor plain = Visitor.withoutScripts(this.browser, base)) {
			Page page = plain.go("/api-docs").page();
			heading(page.locator("[id='things.change3']")).click();
			assertThat(page).hasURL(base + "/api-docs/operations/things.change3");
			assertThat(page.locator("article")).containsText("Request body");
			assertThat(page.locator("article")).containsText("There is more to say.");
			page.locator("a[href$='#schema-Thing3']").first().click();
			assertThat(page).hasURL(base + "/api-docs#schema-Thing3");
			assertThat(page.locator("[id='schema-Thing3']")).containsText("colour3");
		}
	}

	@Test
	void summariesArePrintedWithTheirAddresses() {
		Page page = this.visitor.go("/api-docs").page();
		page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
		assertThat(operation("things.change3")).isVisible();
		assertThat(page
			.evaluate("getComputedStyle(document.querySelector(\"[id='things.change3'] h3 a\"), '::after').content"))
			.isEqualTo("\"api-docs/operations/things.change3\"");
	}

	@Test
	void everybodyCanUseIt() {
		this.visitor.go("/api-docs#things.change3");
		assertThat(operation("things.change3")).containsText("Request body");
		assertThat(this.visitor.barriers(Chromium.axe())).isEmpty();
		this.visitor.go("/api-docs/operations/things.change3");
		assertThat(this.visitor.barriers(Chromium.axe())).isEmpty();
		assertThat(this.visitor.overflows()).isFalse();
	}

	private Locator operation(String id) {
		return this.visitor.page().locator("[id='" + id + "']");
	}

	private static Locator heading(Locator operation) {
		return operation.locator("h3 a");
	}

}
