package dev.restkit.web.staticfiles;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link StaticFile} and {@link StaticFileWriter}.
 */
class StaticFileTests {

	@Test
	void whatWillBeCompressedVariesAlreadyBeforeItIs() throws Exception {
		StaticFile file = file("site.js");
		assertThat(vary(file)).isNull();
		file.expectCompression();
		assertThat(vary(file)).isEqualTo("Accept-Encoding");
		file.compress(List.of(new GzipCoding()));
		assertThat(vary(file)).isEqualTo("Accept-Encoding");
	}

	@Test
	void whatDidNotGetSmallerVariesNoMore() throws Exception {
		StaticFile file = file("site.js");
		file.expectCompression();
		file.compress(List.of());
		assertThat(vary(file)).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "picture.png", "film.mp4", "font.woff2" })
	void whatIsCompressedInItselfNeverVaries(String name) throws Exception {
		StaticFile file = file(name);
		file.expectCompression();
		assertThat(vary(file)).isNull();
	}

	private static StaticFile file(String name) {
		return StaticFile.of(name, "x".repeat(10_000).getBytes(StandardCharsets.UTF_8), 0);
	}

	private static String vary(StaticFile file) throws Exception {
		MockHttpServletResponse response = new MockHttpServletResponse();
		new StaticFileWriter().write(file, "max-age=60", new MockHttpServletRequest("GET", "/" + file.name()),
				response);
		return response.getHeader("Vary");
	}

}
