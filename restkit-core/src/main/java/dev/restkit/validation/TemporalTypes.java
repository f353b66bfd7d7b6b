package dev.restkit.validation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

import dev.restkit.schema.StringSchema;
import org.jspecify.annotations.Nullable;

/**
 * Knows how dates, times and durations are read, each in its ISO 8601 form.
 */
final class TemporalTypes {

	private final Map<Class<?>, InputType> types = new LinkedHashMap<>();

	TemporalTypes() {
		TemporalFormats formats = new TemporalFormats();
		add(LocalDate.class, "date", Rule.NOT_A_DATE, formats::date);
		add(LocalTime.class, "time", Rule.NOT_A_TIME, formats::time);
		add(OffsetTime.class, "time", Rule.NOT_A_TIME, formats::offsetTime);
		add(LocalDateTime.class, "date-time", Rule.NOT_A_DATE_TIME, formats::localDateTime);
		add(OffsetDateTime.class, "date-time", Rule.NOT_A_DATE_TIME, formats::offsetDateTime);
		add(ZonedDateTime.class, "date-time", Rule.NOT_A_DATE_TIME, formats::zonedDateTime);
		add(Instant.class, "date-time", Rule.NOT_A_DATE_TIME, formats::instant);
		add(Duration.class, "duration", Rule.NOT_A_DURATION, Duration::parse);
		add(Period.class, "duration", Rule.NOT_A_DURATION, Period::parse);
		this.types.put(YearMonth.class,
				new FormattedType(StringSchema.any().withPattern("^\\d{4}-\\d{2}$"), Rule.INVALID, formats::yearMonth));
		this.types.put(ZoneId.class, new FormattedType(StringSchema.any(), Rule.INVALID, ZoneId::of));
	}

	@Nullable InputType of(Class<?> type) {
		return this.types.get(type);
	}

	private void add(Class<?> type, String format, Rule rule, Function<String, Object> converter) {
		this.types.put(type, new FormattedType(StringSchema.ofFormat(format), rule, converter));
	}

}
