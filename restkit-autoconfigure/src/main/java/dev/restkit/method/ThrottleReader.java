package dev.restkit.method;

import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import dev.restkit.annotation.Throttle;
import dev.restkit.operation.Operation;
import dev.restkit.throttling.Rate;
import dev.restkit.throttling.ThrottleCheck;
import dev.restkit.throttling.ThrottlePolicy;
import dev.restkit.throttling.ThrottlePolicy.By;
import org.jspecify.annotations.Nullable;

/**
 * Reads how often one operation may be called: the most specific declaration, or else
 * what the application says for all.
 *
 * @param settings what the application says
 * @param operation the operation
 */
record ThrottleReader(ThrottleSettings settings, Operation operation) {

	/**
	 * Read the throttle.
	 * @param declarers what may declare it, the most specific first
	 * @return the check, or {@code null} for as often as one likes
	 */
	@Nullable ThrottleCheck read(List<AnnotatedElement> declarers) {
		if (!this.settings.enabled()) {
			return null;
		}
		Throttle found = PolicyDeclarations.THROTTLES.of(this.operation, declarers);
		return (found != null) ? check(declared(found), found.cost()) : check(forAll(), 1);
	}

	private @Nullable ThrottleCheck check(List<ThrottlePolicy> policies, int cost) {
		if (policies.isEmpty()) {
			return null;
		}
		String missing = this.settings.store().missing();
		if (missing != null) {
			throw refused("is throttled, but nothing keeps budgets", missing);
		}
		for (ThrottlePolicy policy : policies) {
			if (cost < 1 || cost > policy.rate().limit()) {
				throw refused("has a cost of %d, which '%s' never has".formatted(cost, policy.rate()),
						"Let a call cost at least 1, and no more than the rate.");
			}
		}
		return new ThrottleCheck(policies, cost, this.settings.store(), this.settings.listener());
	}

	private List<ThrottlePolicy> forAll() {
		List<ThrottlePolicy> policies = new ArrayList<>();
		policies.addAll(ofScope(ThrottleSettings.ANONYMOUS, By.ADDRESS));
		policies.addAll(ofScope(ThrottleSettings.USER, By.USER));
		policies.addAll(ofScope(ThrottleSettings.TOKEN, By.TOKEN));
		policies.addAll(ThrottlePolicy.of(id(),
				this.settings.rates().getOrDefault(ThrottleSettings.OPERATION, List.of()), By.CALLER));
		return policies;
	}

	private List<ThrottlePolicy> ofScope(String scope, By by) {
		return ThrottlePolicy.of(scope, this.settings.rates().getOrDefault(scope, List.of()), by);
	}

	private List<ThrottlePolicy> declared(Throttle throttle) {
		List<ThrottlePolicy> policies = new ArrayList<>();
		for (String scope : throttle.scope()) {
			List<Rate> rates = this.settings.rates().get(scope);
			if (rates == null) {
				throw refused("is in the throttle scope '%s', which has no rate".formatted(scope),
						"Set 'restkit.throttling.rates.%s', such as 100/min.".formatted(scope));
			}
			policies.addAll(ThrottlePolicy.of(scope, rates, by(scope)));
		}
		policies.addAll(ThrottlePolicy.of(id(), rates(throttle.value()), By.CALLER));
		policies.addAll(ThrottlePolicy.of(id(), rates(throttle.anonymous()), By.ADDRESS));
		policies.addAll(ThrottlePolicy.of(id(), rates(throttle.user()), By.USER));
		return policies;
	}

	private static By by(String scope) {
		return switch (scope) {
			case ThrottleSettings.ANONYMOUS -> By.ADDRESS;
			case ThrottleSettings.USER -> By.USER;
			case ThrottleSettings.TOKEN -> By.TOKEN;
			default -> By.CALLER;
		};
	}

	private List<Rate> rates(String[] texts) {
		try {
			return (texts.length > 0) ? Rate.parse(String.join(",", Stream.of(texts).toList())) : List.of();
		}
		catch (IllegalArgumentException ex) {
			throw refused("has a throttle that cannot be read: " + ex.getMessage(),
					"Write a number and a period in @Throttle: 10/s, 100/min, 1000/hour, 10000/day.");
		}
	}

	private String id() {
		return this.operation.id().value();
	}

	private HandlerDeclarationException refused(String what, String action) {
		return new HandlerDeclarationException("'" + this.operation.source() + "' " + what + ".", action);
	}

}
