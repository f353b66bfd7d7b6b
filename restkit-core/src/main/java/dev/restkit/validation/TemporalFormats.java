package dev.restkit.validation;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/**
 * Reads ISO 8601 as leniently as Django REST framework: a blank for the {@code T},
 * seconds left out, a date for its midnight; what names no offset is UTC. Years run from
 * 1 to 9999, as in SQL.
 */
final class TemporalFormats {

	private static final int YEAR_DIGITS = 4;

	private static final int DATE_LENGTH = 10;

	private static final int OFFSET_LENGTH = 5;

	private static final int NANO_DIGITS = 9;

	private static final int LAST_YEAR = 9999;

	private final DateTimeFormatter date = formatter(date());

	private final DateTimeFormatter time = formatter(time());

	private final DateTimeFormatter offsetTime = formatter(offset(time()));

	private final DateTimeFormatter dateTime = formatter(dateTime());

	private final DateTimeFormatter offsetDateTime = formatter(offset(dateTime()));

	private final DateTimeFormatter zonedDateTime = formatter(offset(dateTime()).optionalStart()
		.appendLiteral('[')
		.parseCaseSensitive()
		.appendZoneRegionId()
		.appendLiteral(']')
		.optionalEnd());

	private final DateTimeFormatter yearMonth = formatter(
			new DateTimeFormatterBuilder().appendValue(ChronoField.YEAR, YEAR_DIGITS)
				.appendLiteral('-')
				.appendValue(ChronoField.MONTH_OF_YEAR, 2));

	LocalDate date(String text) {
		return inRange(this.date.parse(text, LocalDate::from));
	}

	LocalTime time(String text) {
		return this.time.parse(text, LocalTime::from);
	}

	OffsetTime offsetTime(String text) {
		TemporalAccessor read = this.offsetTime.parseBest(colons(text), OffsetTime::from, LocalTime::from);
		return (read instanceof OffsetTime offset) ? offset : LocalTime.from(read).atOffset(ZoneOffset.UTC);
	}

	LocalDateTime localDateTime(String text) {
		TemporalAccessor read = this.dateTime.parseBest(separated(text), LocalDateTime::from, LocalDate::from);
		return inRange(local(read));
	}

	OffsetDateTime offsetDateTime(String text) {
		TemporalAccessor read = this.offsetDateTime.parseBest(separated(colons(text)), OffsetDateTime::from,
				LocalDateTime::from, LocalDate::from);
		OffsetDateTime value = (read instanceof OffsetDateTime exact) ? exact : local(read).atOffset(ZoneOffset.UTC);
		inRange(value.withOffsetSameInstant(ZoneOffset.UTC));
		return inRange(value);
	}

	ZonedDateTime zonedDateTime(String text) {
		TemporalAccessor read = this.zonedDateTime.parseBest(separated(colons(text)), ZonedDateTime::from,
				LocalDateTime::from, LocalDate::from);
		ZonedDateTime value = (read instanceof ZonedDateTime exact) ? exact : local(read).atZone(ZoneOffset.UTC);
		inRange(value.withZoneSameInstant(ZoneOffset.UTC));
		return inRange(value);
	}

	Instant instant(String text) {
		return offsetDateTime(text).toInstant();
	}

	YearMonth yearMonth(String text) {
		return inRange(this.yearMonth.parse(text, YearMonth::from));
	}

	private static String separated(String text) {
		boolean blank = text.length() > DATE_LENGTH && text.charAt(DATE_LENGTH) == ' ';
		return blank ? text.substring(0, DATE_LENGTH) + "T" + text.substring(DATE_LENGTH + 1) : text;
	}

	/**
	 * An offset without a colon gets one: {@code +0100} is {@code +01:00}.
	 */
	private static String colons(String text) {
		int sign = text.length() - OFFSET_LENGTH;
		if (sign < 0 || (text.charAt(sign) != '+' && text.charAt(sign) != '-')) {
			return text;
		}
		for (int index = sign + 1; index < text.length(); index++) {
			if (text.charAt(index) < '0' || text.charAt(index) > '9') {
				return text;
			}
		}
		return text.substring(0, sign + 3) + ":" + text.substring(sign + 3);
	}

	private static LocalDateTime local(TemporalAccessor read) {
		return (read instanceof LocalDateTime exact) ? exact : LocalDate.from(read).atStartOfDay();
	}

	private static <T extends TemporalAccessor> T inRange(T value) {
		int year = value.get(ChronoField.YEAR);
		if (year < 1 || year > LAST_YEAR) {
			throw new DateTimeException("Year " + year);
		}
		return value;
	}

	private static DateTimeFormatterBuilder date() {
		return new DateTimeFormatterBuilder().appendValue(ChronoField.YEAR, YEAR_DIGITS)
			.appendLiteral('-')
			.appendValue(ChronoField.MONTH_OF_YEAR, 2)
			.appendLiteral('-')
			.appendValue(ChronoField.DAY_OF_MONTH, 2);
	}

	private static DateTimeFormatterBuilder time() {
		return appendTime(new DateTimeFormatterBuilder());
	}

	private static DateTimeFormatterBuilder dateTime() {
		return appendTime(date().parseCaseInsensitive().optionalStart().appendLiteral('T'));
	}

	private static DateTimeFormatterBuilder appendTime(DateTimeFormatterBuilder builder) {
		return builder.appendValue(ChronoField.HOUR_OF_DAY, 2)
			.appendLiteral(':')
			.appendValue(ChronoField.MINUTE_OF_HOUR, 2)
			.optionalStart()
			.appendLiteral(':')
			.appendValue(ChronoField.SECOND_OF_MINUTE, 2)
			.optionalStart()
			.appendFraction(ChronoField.NANO_OF_SECOND, 1, NANO_DIGITS, true)
			.optionalEnd()
			.optionalEnd();
	}

	private static DateTimeFormatterBuilder offset(DateTimeFormatterBuilder builder) {
		return builder.optionalStart().parseLenient().appendOffset("+HH:MM", "Z").parseStrict().optionalEnd();
	}

	private static DateTimeFormatter formatter(DateTimeFormatterBuilder builder) {
		return builder.toFormatter(Locale.ROOT)
			.withResolverStyle(ResolverStyle.STRICT)
			.withChronology(IsoChronology.INSTANCE);
	}

}
