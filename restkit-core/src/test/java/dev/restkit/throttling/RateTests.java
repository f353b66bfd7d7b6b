package dev.restkit.throttling;

import java.time.Duration;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link Rate}.
 */
class RateTests {

	@ParameterizedTest
	@CsvSource({ "10/s,10,1", "10/sec,10,1", "100/min,100,60", "100/m,100,60", "1000/hour,1000,3600",
			"1000/H,1000,3600", "10000/day,10000,86400", "' 7 / minute ',7,60", "1/d,1,86400", "3/second,3,1" })
	void readsWhatDjangoRestFrameworkReads(String text, long limit, long seconds) {
		assertThat(Rate.parse(text)).containsExactly(new Rate(limit, Duration.ofSeconds(seconds)));
	}

	@Test
	void readsSeveral() {
		assertThat(Rate.parse("10/s, 1000/day")).extracting(Rate::toString).containsExactly("10/second", "1000/day");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "10", "/min", "10/", "0/min", "-1/min", "+1/min", "1.5/s", "10/month", "10/week",
			"ten/s", "10/s,", ",10/s", "10/s 5/min", "10/s,20/sec", "9999999999/s", "\u0661/s" })
	void anythingElseIsRefused(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> Rate.parse(text));
	}

	@Property
	void everyRateIsReadAsItIsWritten(@ForAll @IntRange(min = 1, max = 999_999_999) int limit,
			@ForAll @IntRange(min = 0, max = 3) int period) {
		String text = limit + "/" + new String[] { "second", "minute", "hour", "day" }[period];
		assertThat(Rate.parse(text).get(0)).hasToString(text);
	}

}
