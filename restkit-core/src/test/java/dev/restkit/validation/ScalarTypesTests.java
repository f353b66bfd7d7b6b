package dev.restkit.validation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.net.URL;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ScalarTypesTests {

	private static final List<Class<?>> SCALARS = List.of(String.class, CharSequence.class, char.class, boolean.class,
			byte.class, short.class, int.class, long.class, float.class, double.class, BigInteger.class,
			BigDecimal.class, DayOfWeek.class, LocalDate.class, LocalTime.class, LocalDateTime.class,
			OffsetDateTime.class, ZonedDateTime.class, Instant.class, OffsetTime.class, Year.class, YearMonth.class,
			Duration.class, Period.class, ZoneId.class, UUID.class, URI.class, URL.class, Locale.class, Currency.class);

	private final ScalarTypes scalars = new ScalarTypes();

	@Test
	void knowsEveryScalar() {
		assertThat(SCALARS).allMatch((type) -> this.scalars.of(type, Constraints.none(), true) != null);
	}

	@Test
	void knowsNoObjects() {
		assertThat(this.scalars.of(Object.class, Constraints.none(), true)).isNull();
		assertThat(this.scalars.of(List.class, Constraints.none(), true)).isNull();
	}

	@Test
	void trimsTextOnlyWhereAsked() {
		assertThat(Read.of(type(String.class), " a ").value()).isEqualTo("a");
		InputType verbatim = Objects.requireNonNull(this.scalars.of(String.class, Constraints.none(), false));
		assertThat(Read.of(verbatim, " a ").value()).isEqualTo(" a ");
	}

	@ParameterizedTest
	@ValueSource(strings = { "2020-01-02T10:00", "2020-01-02 10:00", "2020-01-02t10:00:00", "2020-01-02T10:00:00.000Z",
			"2020-01-02T11:00+01:00", "2020-01-02T11:00:00+0100" })
	void readsAnInstantAsLenientlyAsDjango(String text) {
		assertThat(Read.of(type(Instant.class), text).value()).isEqualTo(Instant.parse("2020-01-02T10:00:00Z"));
	}

	@Test
	void readsADateAsItsMidnight() {
		assertThat(Read.of(type(LocalDateTime.class), "2020-01-02").value())
			.isEqualTo(LocalDateTime.of(2020, 1, 2, 0, 0));
		assertThat(Read.of(type(OffsetDateTime.class), "2020-01-02").value())
			.isEqualTo(OffsetDateTime.of(2020, 1, 2, 0, 0, 0, 0, ZoneOffset.UTC));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "0000-01-01", "+10000-01-01", "-0001-01-01", "2020-02-30", "2020-1-2", "20200102",
			"2020-01-02T10:00", "\u0662\u0660\u0662\u0660-01-02" })
	void refusesWhatIsNoDate(String text) {
		assertThat(Read.of(type(LocalDate.class), text).codes()).containsExactly("invalid");
	}

	@ParameterizedTest
	@ValueSource(strings = { "2020-01-0210:00", "2020-01-02T24:00", "2020-01-02T10:00ZZ", "2020-01-02T", "2020-01-02Z",
			"9999-12-31T23:59:59-18:00", "0001-01-01T00:00:00+18:00", "2020-01-02T10:00:60Z" })
	void refusesWhatIsNoInstant(String text) {
		assertThat(Read.of(type(Instant.class), text).codes()).containsExactly("invalid");
	}

	@Test
	void readsAUuidWithOrWithoutHyphens() {
		UUID uuid = UUID.fromString("0f0e0d0c-0b0a-0908-0706-050403020100");
		assertThat(Read.of(type(UUID.class), uuid.toString()).value()).isEqualTo(uuid);
		assertThat(Read.of(type(UUID.class), uuid.toString().replace("-", "")).value()).isEqualTo(uuid);
		assertThat(Read.of(type(UUID.class), "1-1-1-1-1").codes()).containsExactly("invalid");
	}

	@ParameterizedTest
	@ValueSource(strings = { "NaN", "Infinity", "-Infinity", "1e309", "-1e309", "0x1p3", "1d", "1f" })
	void refusesWhatNoDoubleHolds(String text) {
		assertThat(Read.of(type(double.class), text).isClean()).isFalse();
	}

	@Test
	void refusesNumbersBeyondTheirType() {
		assertThat(Read.of(type(byte.class), 128L).codes()).containsExactly("max_value");
		assertThat(Read.of(type(int.class), -2147483649L).codes()).containsExactly("min_value");
		assertThat(Read.of(type(float.class), "1e39").codes()).containsExactly("max_value");
		assertThat(Read.of(type(long.class), new BigDecimal("1e1000000000")).isClean()).isFalse();
	}

	@Test
	void refusesAFractionForAnInteger() {
		assertThat(Read.of(type(int.class), new BigDecimal("1.5")).codes()).containsExactly("invalid");
		assertThat(Read.of(type(int.class), new BigDecimal("2.0")).value()).isEqualTo(2);
	}

	@Test
	void refusesARelativeUri() {
		assertThat(Read.of(type(URI.class), "books/1").codes()).containsExactly("invalid");
		assertThat(Read.of(type(URL.class), "nonsense:x").codes()).containsExactly("invalid");
	}

	@Test
	void readsOneCharacterOnly() {
		assertThat(Read.of(type(char.class), "x").value()).isEqualTo('x');
		assertThat(Read.of(type(char.class), "xy").isClean()).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "ada@example.org", "ada+books@example.co.uk", "a@localhost" })
	void readsEmailAddresses(String text) {
		assertThat(Read.of(email(), text).isClean()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "ada", "@example.org", "ada@", "ada@example", "a b@example.org", "ada@-a.org", "a@b..org" })
	void refusesWhatIsNoEmailAddress(String text) {
		assertThat(Read.of(email(), text).violations()).singleElement()
			.satisfies((violation) -> assertThat(violation.message()).isEqualTo("Enter a valid email address."));
	}

	@Property
	void everyLongReadsBack(@ForAll long number) {
		assertThat(Read.of(type(long.class), String.valueOf(number)).value()).isEqualTo(number);
		assertThat(Read.of(type(long.class), number).value()).isEqualTo(number);
	}

	@Property
	void everyDecimalReadsBack(@ForAll BigDecimal number) {
		assertThat(Read.of(type(BigDecimal.class), number.toString()).value()).isEqualTo(number);
	}

	@Property
	void everyFiniteDoubleReadsBack(@ForAll double number) {
		assertThat(Read.of(type(double.class), String.valueOf(number)).value()).satisfies(
				(value) -> assertThat((Double) Objects.requireNonNull(value)).isEqualByComparingTo(number + 0.0));
	}

	@Property
	void everyDateReadsBack(@ForAll("days") long day) {
		LocalDate date = LocalDate.ofEpochDay(day);
		assertThat(Read.of(type(LocalDate.class), date.toString()).value()).isEqualTo(date);
		assertThat(Read.of(type(YearMonth.class), YearMonth.from(date).toString()).value())
			.isEqualTo(YearMonth.from(date));
	}

	@Property
	void everyTimeReadsBack(@ForAll("days") long day, @ForAll("nanos") long nanos) {
		LocalDateTime local = LocalDate.ofEpochDay(day).atTime(LocalTime.ofNanoOfDay(nanos));
		assertThat(Read.of(type(LocalTime.class), local.toLocalTime().toString()).value())
			.isEqualTo(local.toLocalTime());
		assertThat(Read.of(type(LocalDateTime.class), local.toString()).value()).isEqualTo(local);
		Instant instant = local.toInstant(ZoneOffset.UTC);
		assertThat(Read.of(type(Instant.class), instant.toString()).value()).isEqualTo(instant);
		ZonedDateTime zoned = local.plusYears(1).minusDays(1).atZone(ZoneId.of("Europe/Paris"));
		if (zoned.getYear() < 9999) {
			assertThat(Read.of(type(ZonedDateTime.class), zoned.toString()).value()).isEqualTo(zoned);
		}
	}

	@Property
	void nothingIsThrownForAnyInput(@ForAll("neutral") Object input) {
		for (Class<?> type : SCALARS) {
			Read read = Read.of(type(type), input);
			assertThat(read.isClean()).isEqualTo(read.value() != null);
		}
	}

	@Property
	void whatPassesIsWithinItsBounds(@ForAll("neutral") Object input) {
		Constraints constraints = new Constraints(false, false, false, 2, 4, null, null,
				new Constraints.Bound(BigDecimal.ONE, false), new Constraints.Bound(BigDecimal.TEN, true), null, null,
				false);
		Object number = Read.of(type(BigDecimal.class, constraints), input).value();
		if (number != null) {
			assertThat((BigDecimal) number).isBetween(BigDecimal.ONE, BigDecimal.TEN).isNotEqualByComparingTo("10");
		}
		Object text = Read.of(type(String.class, constraints), input).value();
		if (text != null) {
			assertThat(text.toString().codePoints().count()).isBetween(2L, 4L);
		}
	}

	@Provide
	Arbitrary<Long> days() {
		return Arbitraries.longs().between(LocalDate.of(1, 1, 1).toEpochDay(), LocalDate.of(9999, 12, 31).toEpochDay());
	}

	@Provide
	Arbitrary<Long> nanos() {
		return Arbitraries.longs().between(0, LocalTime.MAX.toNanoOfDay());
	}

	@Provide
	Arbitrary<Object> neutral() {
		Arbitrary<Object> values = Arbitraries.oneOf(Arbitraries.strings().asGeneric(),
				Arbitraries.strings().withChars("0123456789-+:.TZeE ").ofMaxLength(30).asGeneric(),
				Arbitraries.longs().asGeneric(), Arbitraries.bigDecimals().asGeneric(),
				Arbitraries.bigIntegers().asGeneric(), Arbitraries.of(true, false).asGeneric(),
				Arbitraries.integers().map((exponent) -> new BigDecimal(BigInteger.ONE, exponent)));
		return Arbitraries.oneOf(values, values.list().ofMaxSize(2).map(Arrays::asList),
				values.map((value) -> Map.of("a", value)), Arbitraries.just(Collections.singletonList(null)));
	}

	private InputType type(Class<?> type) {
		return type(type, Constraints.none());
	}

	private InputType type(Class<?> type, Constraints constraints) {
		@Nullable InputType found = this.scalars.of(type, constraints, true);
		return Objects.requireNonNull(found);
	}

	private InputType email() {
		return type(String.class,
				new Constraints(false, false, false, null, null, null, "email", null, null, null, null, false));
	}

}
