package dev.restkit.web.webmvc;

import java.io.IOException;

import jakarta.servlet.ServletException;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link TrailingSlashFilter}.
 */
class TrailingSlashFilterTests {

	private final MockFilterChain chain = new MockFilterChain();

	@Test
	void redirectsAPathWithASlashAtItsEnd() throws IOException, ServletException {
		MockHttpServletResponse response = filter("/api/books/");
		assertThat(response.getStatus()).isEqualTo(308);
		assertThat(response.getHeader("Location")).isEqualTo("/api/books");
		assertThat(this.chain.getRequest()).isNull();
	}

	@Test
	void letsPathsPassThatItIsNotFor() throws IOException, ServletException {
		assertThat(filter("/admin/").getStatus()).isEqualTo(200);
		assertThat(this.chain.getRequest()).isNotNull();
	}

	@Test
	void letsAPathWithoutSlashAtItsEndPass() throws IOException, ServletException {
		assertThat(filter("/api/books").getStatus()).isEqualTo(200);
		assertThat(this.chain.getRequest()).isNotNull();
	}

	private MockHttpServletResponse filter(String path) throws IOException, ServletException {
		MockHttpServletResponse response = new MockHttpServletResponse();
		new TrailingSlashFilter("/api/**").doFilter(new MockHttpServletRequest("GET", path), response, this.chain);
		return response;
	}

}
