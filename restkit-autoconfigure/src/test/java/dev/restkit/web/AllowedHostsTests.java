package dev.restkit.web;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link AllowedHosts}.
 */
class AllowedHostsTests {

	private final AllowedHosts hosts = new AllowedHosts(List.of("localhost", "[::1]", "Example.org", ".shop.test"));

	@ParameterizedTest
	@ValueSource(strings = { "localhost", "LOCALHOST", "[::1]", "example.org", "EXAMPLE.ORG", "shop.test",
			"a.shop.test", "b.a.Shop.test" })
	void allows(String host) {
		assertThat(this.hosts.allows(host)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "evil.test", "a.example.org", "evilshop.test", "shop.test.evil", "localhost.", "[::2]",
			"localhost/", "a b.shop.test", "\"<x>.shop.test", "a\r\n.shop.test", "[", "[]", "é.shop.test" })
	void refuses(String host) {
		assertThat(this.hosts.allows(host)).isFalse();
	}

	@Test
	void anyHostMustStillBeOne() {
		AllowedHosts any = new AllowedHosts(List.of("*"));
		assertThat(any.allows("whatever.test")).isTrue();
		assertThat(any.allows("[2001:db8::1]")).isTrue();
		assertThat(any.allows("<script>")).isFalse();
		assertThat(any.allows("a/b")).isFalse();
		assertThat(any.allows("a".repeat(256))).isFalse();
	}

}
