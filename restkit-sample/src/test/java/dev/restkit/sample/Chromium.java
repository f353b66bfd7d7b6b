package dev.restkit.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * The chromium of this machine, one for all tests. Where there is none, tests are skipped
 * and say so, except in the continuous build.
 */
final class Chromium implements ParameterResolver {

	private static final List<String> PLACES = List.of("/usr/bin/chromium", "/usr/bin/chromium-browser",
			"/usr/bin/google-chrome", "/usr/lib/chromium/chromium",
			"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
		return parameter.getParameter().getType() == Browser.class;
	}

	@Override
	public Browser resolveParameter(ParameterContext parameter, ExtensionContext context) {
		return context.getRoot()
			.getStore(Namespace.create(Chromium.class))
			.getOrComputeIfAbsent(Running.class, (type) -> Running.start(), Running.class)
			.browser();
	}

	/**
	 * The script that finds what people cannot use.
	 */
	static String axe() {
		try (InputStream in = Chromium.class.getResourceAsStream("/axe.min.js")) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private record Running(Playwright playwright, Browser browser) implements AutoCloseable {

		static Running start() {
			Path executable = find();
			Playwright playwright = Playwright
				.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
			Browser browser = playwright.chromium()
				.launch(new LaunchOptions().setExecutablePath(executable).setArgs(List.of("--no-sandbox")));
			return new Running(playwright, browser);
		}

		private static Path find() {
			Optional<Path> found = Stream
				.concat(Optional.ofNullable(System.getenv("CHROMIUM")).stream(), PLACES.stream())
				.map(Path::of)
				.filter(Files::isExecutable)
				.findFirst();
			if (found.isEmpty()) {
				Assumptions.assumeTrue("true".equals(System.getenv("CI")),
						"There is no chromium here; the environment variable CHROMIUM may name one.");
				throw new IllegalStateException("There is no chromium here");
			}
			return found.get();
		}

		@Override
		public void close() {
			this.browser.close();
			this.playwright.close();
		}

	}

}
