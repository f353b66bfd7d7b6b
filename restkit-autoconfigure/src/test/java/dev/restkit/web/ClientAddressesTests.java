package dev.restkit.web;

import java.util.List;
import java.util.stream.Stream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link ClientAddresses} and {@link AddressRange}.
 */
class ClientAddressesTests {

	private final ClientAddresses addresses = new ClientAddresses(
			Stream.of("10.0.0.0/8", "192.0.2.7", "fd00::/8").map(AddressRange::parse).toList());

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
	// @formatter:off
			"198.51.100.1|203.0.113.9|198.51.100.1",
			"10.1.2.3|203.0.113.9|203.0.113.9",
			"10.1.2.3|1.1.1.1, 203.0.113.9|203.0.113.9",
			"10.1.2.3|1.1.1.1, 203.0.113.9, 192.0.2.7, 10.9.9.9|203.0.113.9",
			"10.1.2.3|203.0.113.9:4711|203.0.113.9",
			"10.1.2.3|''|10.1.2.3",
			"10.1.2.3|unknown|10.1.2.3",
			"10.1.2.3|203.0.113.9, _hidden|10.1.2.3",
			"10.1.2.3|203.0.113.9, evil.example, 10.4.4.4|10.4.4.4",
			"10.1.2.3|999.1.1.1|10.1.2.3",
			"10.1.2.3|[2001:db8:1:2:3::4]:80|20010db800010002",
			"10.1.2.3|2001:db8:1:2:aaaa::4|20010db800010002",
			"fd00::1|203.0.113.9|203.0.113.9",
			"192.0.2.8|203.0.113.9|192.0.2.8",
			"2001:db8:1:2:3:4:5:6|203.0.113.9|20010db800010002",
			"::ffff:198.51.100.1|x|198.51.100.1",
	})
	// @formatter:on
	void onlyWhatTrustedProxiesSayIsBelieved(String connection, String forwarded, String expected) {
		assertThat(this.addresses.addressOf(connection, () -> List.of(forwarded))).isEqualTo(expected);
	}

	@Test
	void severalHeadersAreOneList() {
		assertThat(this.addresses.addressOf("10.1.2.3", () -> List.of("1.1.1.1", "203.0.113.9, 10.0.0.1")))
			.isEqualTo("203.0.113.9");
	}

	@Property
	void whatIsMadeUpChangesNothing(@ForAll String forwarded) {
		assertThat(this.addresses.addressOf("198.51.100.1", () -> List.of(forwarded))).isEqualTo("198.51.100.1");
		assertThat(this.addresses.addressOf("10.1.2.3", () -> List.of(forwarded, "203.0.113.9")))
			.isEqualTo("203.0.113.9");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "localhost", "10.0.0.0/33", "10.0.0/8", "fd00::/129", "10.0.0.0/", "10.0.0.0/-1",
			"10.0.0.0/8/8", "example.org", "abc", "1.2.3.4.5", "300.1.1.1" })
	void whatIsNoRangeIsRefused(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> AddressRange.parse(text));
	}

}
