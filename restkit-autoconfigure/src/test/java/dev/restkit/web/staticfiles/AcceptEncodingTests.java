package dev.restkit.web.staticfiles;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link AcceptEncoding}.
 */
class AcceptEncodingTests {

	@ParameterizedTest
	@ValueSource(strings = { "gzip", "GZIP", "br, gzip", "gzip;q=0.1", "gzip ; q=1", "*", "deflate,*;q=0.5",
			"br;q=0,gzip", "gzip;q=0.001" })
	void allows(String header) {
		assertThat(AcceptEncoding.allows(header, "gzip")).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "br", "identity", "gzip;q=0", "gzip;q=0.000", "*;q=0", "gzip;q=0, *", "gzipx" })
	void doesNotAllow(String header) {
		assertThat(AcceptEncoding.allows(header, "gzip")).isFalse();
	}

	@Test
	void aHeaderThatNobodyMeansAllowsNothing() {
		assertThat(AcceptEncoding.allows(null, "gzip")).isFalse();
		assertThat(AcceptEncoding.allows("gzip," + "x".repeat(2000), "gzip")).isFalse();
	}

	@Property
	void anyHeaderHasAnAnswer(@ForAll String header) {
		assertThat(AcceptEncoding.allows(header, "gzip")).isIn(true, false);
	}

}
