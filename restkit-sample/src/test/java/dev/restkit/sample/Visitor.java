package dev.restkit.sample;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;

/**
 * Somebody before a browser who visits the bookstore. What the console of the browser
 * complains of, the visitor remembers.
 */
final class Visitor implements AutoCloseable {

	private static final String WCAG = """
			axe.run({runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]})
				.then((found) => found.violations.map((each) => each.id + " at "
					+ each.nodes.map((node) => node.target.join(" ") + ": " + node.failureSummary).join("; ")))
			""";

	private final BrowserContext context;

	private final Page page;

	private final String base;

	private final List<String> complaints = new ArrayList<>();

	private Visitor(BrowserContext context, String base) {
		this.context = context;
		this.base = base;
		this.page = context.newPage();
		this.page.setDefaultTimeout(15_000);
		this.page.onConsoleMessage((message) -> {
			// A page may be the answer to what is not allowed; browsers note its status.
			if (List.of("error", "warning").contains(message.type())
					&& !message.text().startsWith("Failed to load resource")) {
				this.complaints.add(message.text());
			}
		});
		this.page.onPageError(this.complaints::add);
	}

	static Visitor with(Browser browser, Bookstore bookstore) {
		return with(browser, bookstore.anonymous().url(""));
	}

	static Visitor with(Browser browser, String base) {
		return new Visitor(browser.newContext(options()), base);
	}

	static Visitor withoutScripts(Browser browser, String base) {
		return new Visitor(browser.newContext(options().setJavaScriptEnabled(false)), base);
	}

	static Visitor withoutScripts(Browser browser, Bookstore bookstore) {
		return withoutScripts(browser, bookstore.anonymous().url(""));
	}

	static Visitor inTheDark(Browser browser, Bookstore bookstore) {
		return new Visitor(browser.newContext(options().setColorScheme(ColorScheme.DARK)),
				bookstore.anonymous().url(""));
	}

	private static NewContextOptions options() {
		return new NewContextOptions().setViewportSize(1440, 900).setLocale("en-GB");
	}

	Page page() {
		return this.page;
	}

	List<String> complaints() {
		return this.complaints;
	}

	Visitor go(String path) {
		this.page.navigate(this.base + path);
		return this;
	}

	Visitor logIn(String user) {
		go("/api-auth/login?next=/api");
		this.page.getByLabel("Name").fill(user);
		this.page.getByLabel("Password").fill(user);
		button("Log in").click();
		this.page.waitForURL(this.base + "/api");
		return this;
	}

	Locator button(String name) {
		return this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
	}

	Locator link(String name) {
		return this.page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
	}

	/**
	 * A field of the form that is shown.
	 */
	Locator field(String label) {
		return this.page.locator("[data-form] form:visible")
			.first()
			.getByLabel(label, new Locator.GetByLabelOptions().setExact(false))
			.first();
	}

	String status() {
		return this.page.locator(".status").textContent();
	}

	String content() {
		return String.join("", this.page.locator("pre.content").allTextContents());
	}

	/**
	 * What keeps people from using the page.
	 */
	@SuppressWarnings("unchecked")
	List<String> barriers(String axe) {
		this.page.evaluate(axe);
		return (List<String>) this.page.evaluate(WCAG);
	}

	void photograph(String name, int width) {
		this.page.setViewportSize(width, 900);
		boolean whole = (boolean) this.page.evaluate("document.documentElement.scrollHeight < 8000");
		this.page.screenshot(new ScreenshotOptions().setFullPage(whole)
			.setPath(Path.of("target", "screenshots", name + "-" + width + ".png")));
	}

	/**
	 * Whether the page is wider than a screen.
	 */
	boolean overflows(int width) {
		this.page.setViewportSize(width, 900);
		return overflows();
	}

	/**
	 * Whether the page is wider than the screen.
	 */
	boolean overflows() {
		return (boolean) this.page.evaluate("document.documentElement.scrollWidth > innerWidth");
	}

	@Override
	public void close() {
		this.context.close();
	}

}
