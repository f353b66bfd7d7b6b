package dev.restkit.throttling;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much in how long: {@code 100/min}. Django REST framework's syntax, of which any
 * word counts that begins with the period's letter.
 *
 * @param limit how much, at least 1
 * @param period in how long: a second, a minute, an hour or a day
 * @since 0.1.0
 */
public record Rate(long limit, Duration period) {

	private static final Pattern SYNTAX = Pattern.compile("(\\d{1,9})\\s*/\\s*([a-z]+)");

	private static final Map<String, Duration> PERIODS = Map.ofEntries(Map.entry("s", Duration.ofSeconds(1)),
			Map.entry("sec", Duration.ofSeconds(1)), Map.entry("second", Duration.ofSeconds(1)),
			Map.entry("m", Duration.ofMinutes(1)), Map.entry("min", Duration.ofMinutes(1)),
			Map.entry("minute", Duration.ofMinutes(1)), Map.entry("h", Duration.ofHours(1)),
			Map.entry("hour", Duration.ofHours(1)), Map.entry("d", Duration.ofDays(1)),
			Map.entry("day", Duration.ofDays(1)));

	public Rate {
		if (limit < 1 || period.isZero() || period.isNegative()) {
			throw new IllegalArgumentException("'%s in %s' permits nothing".formatted(limit, period));
		}
	}

	/**
	 * Read rates.
	 * @param text one rate or several with commas between them
	 * @return the rates, at least one
	 * @throws IllegalArgumentException if it is none; the message says why
	 */
	public static List<Rate> parse(String text) {
		List<Rate> rates = new ArrayList<>();
		for (String part : text.split(",", -1)) {
			rates.add(one(part.strip().toLowerCase(Locale.ROOT)));
		}
		long periods = rates.stream().map(Rate::period).distinct().count();
		if (periods < rates.size()) {
			throw new IllegalArgumentException("'%s' has two rates for one period".formatted(text));
		}
		return List.copyOf(rates);
	}

	private static Rate one(String text) {
		Matcher matcher = SYNTAX.matcher(text);
		Duration period = matcher.matches() ? PERIODS.get(matcher.group(2)) : null;
		if (period == null) {
			throw new IllegalArgumentException(
					"'%s' is no rate; write a number and a period: 10/s, 100/min, 1000/hour or 10000/day"
						.formatted(text));
		}
		return new Rate(Long.parseLong(matcher.group(1)), period);
	}

	@Override
	public String toString() {
		return this.limit + "/" + periodName();
	}

	/**
	 * The name of the period.
	 */
	String periodName() {
		return switch ((int) this.period.toSeconds()) {
			case 1 -> "second";
			case 60 -> "minute";
			case 3600 -> "hour";
			case 86400 -> "day";
			default -> this.period.toSeconds() + "s";
		};
	}

}
