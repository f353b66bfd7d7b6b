package dev.restkit.autoconfigure.throttling;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.restkit.throttling.Rate;
import dev.restkit.web.AddressRange;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/**
 * Properties of throttles.
 *
 * @param enabled Whether calls are counted at all
 * @param rates Rates by scope, such as "100/min" or "10/s, 1000/day". The scopes anon (by
 * address), user, token and operation are for all operations that declare nothing
 * @param trustedProxies Addresses and ranges of proxies whose X-Forwarded-For is believed
 * @param store Where budgets are kept: local, or redis for all instances
 * @param maxBudgets How many budgets are kept in memory
 * @param onFailure Whether calls are permitted when Redis does not answer: open or closed
 * @param timeout How long to wait for Redis
 * @param maxEvents How many refused calls audits are told of in a minute, beside that it
 * is one for each budget and window; the next one says how many were left out
 * @since 0.1.0
 */
@ConfigurationProperties("restkit.throttling")
public record ThrottlingProperties(@DefaultValue("true") boolean enabled, @DefaultValue Map<String, String> rates,
		@DefaultValue List<String> trustedProxies, @DefaultValue("local") Store store,
		@DefaultValue("100000") long maxBudgets, @DefaultValue("open") Failure onFailure,
		@DefaultValue("250ms") Duration timeout, @DefaultValue("60") int maxEvents) {

	public ThrottlingProperties {
		rates = Map.copyOf(rates);
		trustedProxies = List.copyOf(trustedProxies);
		if (maxBudgets < 1) {
			throw new InvalidConfigurationPropertyValueException("restkit.throttling.max-budgets", maxBudgets,
					"It must be at least 1.");
		}
		if (maxEvents < 0) {
			throw new InvalidConfigurationPropertyValueException("restkit.throttling.max-events", maxEvents,
					"It must be 0 or more.");
		}
		if (timeout.isZero() || timeout.isNegative()) {
			throw new InvalidConfigurationPropertyValueException("restkit.throttling.timeout", timeout,
					"It must be longer than nothing.");
		}
	}

	/**
	 * The rates, read.
	 */
	Map<String, List<Rate>> read() {
		Map<String, List<Rate>> read = new LinkedHashMap<>();
		this.rates.forEach((scope, text) -> {
			try {
				read.put(scope, Rate.parse(text));
			}
			catch (IllegalArgumentException ex) {
				throw new InvalidConfigurationPropertyValueException("restkit.throttling.rates." + scope, text,
						ex.getMessage() + ".");
			}
		});
		return read;
	}

	/**
	 * The proxies, read.
	 */
	List<AddressRange> proxies() {
		return this.trustedProxies.stream().map(ThrottlingProperties::range).toList();
	}

	private static AddressRange range(String text) {
		try {
			return AddressRange.parse(text);
		}
		catch (IllegalArgumentException ex) {
			throw new InvalidConfigurationPropertyValueException("restkit.throttling.trusted-proxies", text,
					ex.getMessage() + ".");
		}
	}

	/**
	 * Where budgets are kept.
	 */
	public enum Store {

		/** In the memory of this instance. */
		LOCAL,

		/** In Redis, for all instances. */
		REDIS

	}

	/**
	 * What happens to calls that nobody can decide about.
	 */
	public enum Failure {

		/** They are permitted. */
		OPEN,

		/** They are refused with 503. */
		CLOSED

	}

}
