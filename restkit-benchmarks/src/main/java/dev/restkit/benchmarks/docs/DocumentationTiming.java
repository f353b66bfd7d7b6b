package dev.restkit.benchmarks.docs;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;

import org.springframework.context.ConfigurableApplicationContext;

/**
 * Measures {@code /api-docs} of a large API: how long it takes to be written, how large
 * it is, and how long a real browser takes until one can use it.
 */
public final class DocumentationTiming {

	private static final int VISITS = 5;

	private static final String USABLE = """
			() => {
				const [load] = performance.getEntriesByType("navigation");
				const [paint] = performance.getEntriesByName("first-contentful-paint");
				return [paint ? paint.startTime : 0, load.domInteractive, load.domContentLoadedEventEnd];
			}
			""";

	private static final String SEARCHED = """
			async () => {
				const search = document.querySelector("input[type=search]");
				const found = document.getElementById("docs:found");
				const start = performance.now();
				search.value = "thing199.publish";
				search.dispatchEvent(new Event("input", {bubbles: true}));
				while (!found.textContent.includes("found")) {
					await new Promise((done) => setTimeout(done, 5));
				}
				await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
				return found.textContent + " in " + Math.round(performance.now() - start);
			}
			""";

	private DocumentationTiming() {
	}

	/**
	 * Measure and print.
	 * @param arguments none; the environment variable {@code CHROMIUM} may name a browser
	 * @throws IOException if the server does not answer
	 * @throws InterruptedException if it is stopped
	 */
	public static void main(String[] arguments) throws IOException, InterruptedException {
		try (ConfigurableApplicationContext context = LargeApi.start()) {
			String url = "http://localhost:" + context.getEnvironment().getProperty("local.server.port") + "/api-docs";
			HttpClient client = HttpClient.newHttpClient();
			long start = System.nanoTime();
			HttpResponse<byte[]> page = get(client, url, "Accept", "text/html", "Accept-Encoding", "identity");
			say("%d operations: %d, %,d bytes, written and sent in %d ms", LargeApi.OPERATIONS, page.statusCode(),
					page.body().length, millisSince(start));
			HttpResponse<byte[]> small = get(client, url, "Accept", "text/html", "Accept-Encoding", "gzip");
			say("compressed: %,d bytes", small.body().length);
			String etag = page.headers().firstValue("ETag").orElse("");
			start = System.nanoTime();
			int again = get(client, url, "Accept", "text/html", "If-None-Match", etag).statusCode();
			say("with its entity tag: %d in %d ms", again, millisSince(start));
			Path chromium = Path.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium"));
			if (Files.isExecutable(chromium)) {
				visit(chromium, url);
			}
			else {
				say("There is no browser at %s; CHROMIUM may name one.", chromium);
			}
		}
	}

	private static void visit(Path chromium, String url) {
		try (Playwright playwright = Playwright
			.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
				Browser browser = playwright.chromium()
					.launch(new LaunchOptions().setExecutablePath(chromium).setArgs(List.of("--no-sandbox")))) {
			say("visit: first paint, structure there, scripts done; a search, with the pause that it waits (ms)");
			for (int visit = 1; visit <= VISITS; visit++) {
				Page page = browser.newContext().newPage();
				page.navigate(url);
				List<Long> times = new ArrayList<>();
				((List<?>) page.evaluate(USABLE)).forEach((time) -> times.add(((Number) time).longValue()));
				say("%d: %s; %s ms", visit, times, page.evaluate(SEARCHED));
				page.context().close();
			}
		}
	}

	private static HttpResponse<byte[]> get(HttpClient client, String url, String... headers)
			throws IOException, InterruptedException {
		return client.send(HttpRequest.newBuilder(URI.create(url)).headers(headers).build(),
				BodyHandlers.ofByteArray());
	}

	private static long millisSince(long start) {
		return (System.nanoTime() - start) / 1_000_000;
	}

	private static void say(String format, Object... arguments) {
		System.out.println(String.format(Locale.ROOT, format, arguments));
	}

}
