package dev.restkit.web.webmvc;

import java.util.List;

import dev.restkit.representation.LinkForm;
import dev.restkit.web.AllowedHosts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ServletApplicationUrl}.
 */
class ServletApplicationUrlTests {

	private final ServletApplicationUrl baseUrl = new ServletApplicationUrl(
			new AllowedHosts(List.of("localhost", "[::1]", ".example.org")));

	@AfterEach
	void forget() {
		RequestContextHolder.resetRequestAttributes();
	}

	@Test
	void isEmptyWithoutRequest() {
		assertThat(this.baseUrl.current()).isEqualTo(LinkForm.of(""));
	}

	@ParameterizedTest
	@CsvSource({ "http,localhost,80,http://localhost/shop", "http,localhost,8080,http://localhost:8080/shop",
			"https,www.example.org,443,https://www.example.org/shop",
			"https,example.org,8443,https://example.org:8443/shop", "http,[::1],8080,http://[::1]:8080/shop",
			"http,evil.test,80,/shop", "ftp,localhost,21,/shop", "javascript,localhost,80,/shop",
			"http,a b.example.org,80,/shop" })
	void namesAllowedHostsOnly(String scheme, String host, int port, String expected) {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.setScheme(scheme);
		request.setServerName(host);
		request.setServerPort(port);
		request.setContextPath("/shop");
		RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
		assertThat(this.baseUrl.current()).isEqualTo(LinkForm.of(expected));
	}

}
