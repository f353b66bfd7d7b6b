package dev.restkit.format.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
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
import java.util.Currency;
import java.util.Date;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A value of each type that is written as a single text, number or boolean. What a mapper
 * makes of it tells more about the type than all its settings.
 */
final class SampleValues {

	private final Map<Class<?>, Object> values = new HashMap<>();

	SampleValues() {
		addPlain();
		addTemporal();
	}

	@Nullable Object of(Class<?> type) {
		return this.values.get(type);
	}

	private void addPlain() {
		this.values.put(String.class, "text");
		this.values.put(Character.class, 'x');
		this.values.put(Boolean.class, true);
		this.values.put(Byte.class, (byte) 42);
		this.values.put(Short.class, (short) 42);
		this.values.put(Integer.class, 42);
		this.values.put(Long.class, 42L);
		this.values.put(Float.class, 1.5f);
		this.values.put(Double.class, 1.5);
		this.values.put(BigInteger.class, BigInteger.valueOf(42));
		this.values.put(BigDecimal.class, new BigDecimal("1.5"));
		this.values.put(UUID.class, UUID.fromString("0b4f4a3c-94d4-4b8e-a2f0-5d1b2c3d4e5f"));
		this.values.put(URI.class, URI.create("https://example.org/a"));
		this.values.put(URL.class, url());
		this.values.put(Locale.class, Locale.UK);
		this.values.put(Currency.class, Currency.getInstance("EUR"));
	}

	private void addTemporal() {
		LocalDateTime moment = LocalDateTime.of(2001, 2, 3, 4, 5, 6, 7_000_000);
		this.values.put(LocalDate.class, moment.toLocalDate());
		this.values.put(LocalTime.class, moment.toLocalTime());
		this.values.put(LocalDateTime.class, moment);
		this.values.put(OffsetTime.class, moment.toLocalTime().atOffset(ZoneOffset.UTC));
		this.values.put(OffsetDateTime.class, moment.atOffset(ZoneOffset.UTC));
		this.values.put(ZonedDateTime.class, moment.atZone(ZoneOffset.UTC));
		this.values.put(Instant.class, moment.toInstant(ZoneOffset.UTC));
		this.values.put(Date.class, Date.from(moment.toInstant(ZoneOffset.UTC)));
		this.values.put(Duration.class, Duration.ofSeconds(90));
		this.values.put(Period.class, Period.of(1, 2, 3));
		this.values.put(Year.class, Year.of(2001));
		this.values.put(YearMonth.class, YearMonth.of(2001, 2));
		this.values.put(ZoneId.class, ZoneId.of("Europe/Paris"));
	}

	private static URL url() {
		try {
			return URI.create("https://example.org/a").toURL();
		}
		catch (MalformedURLException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
