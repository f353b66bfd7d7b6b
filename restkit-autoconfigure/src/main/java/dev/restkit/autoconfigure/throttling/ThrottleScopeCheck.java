package dev.restkit.autoconfigure.throttling;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import dev.restkit.autoconfigure.OperationCatalogue;
import dev.restkit.method.ThrottleSettings;
import dev.restkit.pipeline.OperationPlan;
import dev.restkit.throttling.ThrottleCheck;
import dev.restkit.throttling.ThrottlePolicy;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/**
 * Stops the start where a rate is for a scope that no operation is in: it would throttle
 * nothing, and somebody believes that it does.
 */
final class ThrottleScopeCheck implements SmartInitializingSingleton {

	private static final Set<String> FOR_ALL = Set.of(ThrottleSettings.ANONYMOUS, ThrottleSettings.USER,
			ThrottleSettings.TOKEN, ThrottleSettings.OPERATION, ThrottleSettings.LOGIN, ThrottleSettings.LOGIN_ACCOUNT);

	private final ThrottlingProperties properties;

	private final OperationCatalogue catalogue;

	ThrottleScopeCheck(ThrottlingProperties properties, OperationCatalogue catalogue) {
		this.properties = properties;
		this.catalogue = catalogue;
	}

	@Override
	public void afterSingletonsInstantiated() {
		Set<String> known = new TreeSet<>(FOR_ALL);
		for (OperationPlan plan : this.catalogue.plans()) {
			ThrottleCheck throttle = plan.throttle();
			((throttle != null) ? throttle.all() : List.<ThrottlePolicy>of())
				.forEach((policy) -> known.add(policy.scope()));
		}
		this.properties.rates().forEach((scope, rate) -> {
			if (!known.contains(scope)) {
				throw new InvalidConfigurationPropertyValueException("restkit.throttling.rates." + scope, rate,
						"No operation is in the scope '%s'; there are %s.".formatted(scope, known));
			}
		});
	}

}
