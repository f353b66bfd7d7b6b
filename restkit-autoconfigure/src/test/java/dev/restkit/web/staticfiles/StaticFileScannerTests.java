package dev.restkit.web.staticfiles;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link StaticFileScanner} and {@link StaticFiles}.
 */
class StaticFileScannerTests {

	private final List<ContentCoding> codings = List.of(new GzipCoding());

	@TempDir
	private Path directory;

	@Test
	void findsTheFilesOfTheClassPath() {
		StaticFiles files = scan(1000_000, "classpath:/static-files/");
		assertThat(files.all()).extracting(StaticFile::name)
			.containsExactlyInAnyOrder("css/site.css", "css/base.css", "logo.svg", "js/app.js", "with blank é.txt");
		assertThat(files.url("logo.svg")).matches("/static/logo\\.[0-9a-f]{12}\\.svg");
		assertThatIllegalArgumentException().isThrownBy(() -> files.url("nosuch.css"))
			.withMessageContaining("nosuch.css");
	}

	@Test
	void aStylesheetNamesOthersByTheirHashes() {
		StaticFiles files = scan(1000_000, "classpath:/static-files");
		String css = text(files.find("css/site.css"));
		String logo = files.url("logo.svg").substring("/static/".length());
		String base = files.url("css/base.css").substring("/static/css/".length());
		assertThat(css).contains("url(../" + logo + ")", "@import \"" + base + "\"", "url('../" + logo + "#icon')",
				"url(\"https://example.org/x.png\")", "url(data:image/png;base64,AA==)", "url(missing.png)");
	}

	@Test
	void anotherContentIsAnotherName() throws IOException {
		write("a.txt", "one");
		String before = scan(100, location()).url("a.txt");
		write("a.txt", "two");
		assertThat(scan(100, location()).url("a.txt")).isNotEqualTo(before);
	}

	@Test
	void stylesheetsThatNameEachOtherKeepTheirNames() throws IOException {
		write("a.css", "@import \"b.css\";");
		write("b.css", "@import \"a.css\";");
		assertThat(scan(100, location()).all()).hasSize(2);
	}

	@Test
	void whatWasCompressedBeforehandIsAVariantAndNoFile() throws IOException {
		write("a.js", "x".repeat(1000));
		Files.write(this.directory.resolve("a.js.gz"), new GzipCoding().encode("x".repeat(1000).getBytes()));
		StaticFiles files = scan(100, location());
		assertThat(files.all()).extracting(StaticFile::name).containsExactly("a.js");
		assertThat(files.find("a.js").variants()).extracting(Variant::coding).containsExactly("gzip", null);
	}

	@Test
	void theFirstLocationCounts() throws IOException {
		write("logo.svg", "mine");
		assertThat(text(scan(100_000, location(), "classpath:/static-files/").find("logo.svg"))).isEqualTo("mine");
	}

	@Test
	void aDirectoryThatIsNotThereStopsTheStart() {
		assertThatIllegalArgumentException().isThrownBy(() -> scan(100, "classpath:/nosuch/"))
			.withMessageContaining("classpath:/nosuch/");
	}

	@Test
	void onlyWhatGetsSmallerIsCompressed() throws IOException {
		write("a.js", "x".repeat(1000));
		write("b.js", "x");
		write("c.png", "x".repeat(1000));
		StaticFiles files = scan(100_000, location());
		Compression.atOnce(this.codings).apply(files.all());
		assertThat(files.find("a.js").variants()).hasSize(2);
		assertThat(files.find("b.js").variants()).hasSize(1);
		assertThat(files.find("c.png").variants()).hasSize(1);
	}

	private StaticFiles scan(long largest, String... locations) {
		StaticFileScanner scanner = new StaticFileScanner(new PathMatchingResourcePatternResolver(), this.codings,
				largest);
		return new StaticFiles("/static", scanner.scan(List.of(locations)));
	}

	private String location() {
		return this.directory.toUri().toString();
	}

	private void write(String name, String text) throws IOException {
		Files.writeString(this.directory.resolve(name), text);
	}

	private static String text(@Nullable StaticFile file) {
		return new String(file.bytes(), StandardCharsets.UTF_8);
	}

}
