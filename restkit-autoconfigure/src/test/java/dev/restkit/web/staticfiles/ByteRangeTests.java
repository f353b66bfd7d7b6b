package dev.restkit.web.staticfiles;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ByteRange}.
 */
class ByteRangeTests {

	@ParameterizedTest
	@CsvSource({ "bytes=0-9,0,9", "bytes=0-,0,99", "bytes=-10,90,99", "bytes=-1000,0,99", "bytes=99-,99,99",
			"bytes=0-0,0,0", "bytes=50-1000,50,99", "bytes= 1-2 ,1,2" })
	void readsAPart(String header, long first, long last) {
		assertThat(ByteRange.parse(header, 100)).isEqualTo(new ByteRange(first, last));
	}

	@ParameterizedTest
	@ValueSource(strings = { "bytes=100-", "bytes=100-200", "bytes=-0", "bytes=999999999999999999-" })
	void knowsWhatIsBehindTheEnd(String header) {
		assertThat(ByteRange.parse(header, 100)).isSameAs(ByteRange.UNSATISFIABLE);
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", "bytes", "bytes=", "bytes=-", "bytes=a-b", "bytes=1", "bytes=5-4", "items=0-1",
			"bytes=0-1,3-4", "bytes=--1", "bytes=1-2-3", "bytes=+1-2", "bytes=9999999999999999999-", "bytes=\u0661-2" })
	void takesEverythingElseForNoHeader(String header) {
		assertThat(ByteRange.parse(header, 100)).isNull();
	}

	@Property
	void aPartLiesWithinTheFile(@ForAll String range, @ForAll @LongRange(min = 0, max = 1000) long length) {
		assertWithin(ByteRange.parse("bytes=" + range, length), length);
	}

	@Property
	void aPartOfNumbersLiesWithinTheFile(@ForAll @LongRange(min = 0, max = 2000) long first,
			@ForAll @LongRange(min = 0, max = 2000) long last, @ForAll @LongRange(min = 0, max = 1000) long length) {
		assertWithin(ByteRange.parse("bytes=" + first + "-" + last, length), length);
		assertWithin(ByteRange.parse("bytes=" + first + "-", length), length);
		assertWithin(ByteRange.parse("bytes=-" + last, length), length);
	}

	private static void assertWithin(ByteRange range, long length) {
		if (range != null && range != ByteRange.UNSATISFIABLE) {
			assertThat(range.first()).isBetween(0L, range.last());
			assertThat(range.last()).isLessThan(length);
		}
	}

}
