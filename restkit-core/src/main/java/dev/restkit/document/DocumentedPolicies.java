package dev.restkit.document;

import java.util.List;
import java.util.Map;

import dev.restkit.operation.OperationId;

/**
 * What documents tell about the policies of operations.
 *
 * @param schemes how callers may say who they are; none if nobody can
 * @param guarded the operations that not everybody may call, with who may, such as
 * {@code IsAuthenticated}
 * @param throttled the operations that nobody may call as often as he likes, with each of
 * their budgets, such as {@code 100/hour by user}
 * @since 0.1.0
 */
public record DocumentedPolicies(List<SecurityScheme> schemes, Map<OperationId, String> guarded,
		Map<OperationId, List<String>> throttled) {

	public DocumentedPolicies {
		schemes = List.copyOf(schemes);
		guarded = Map.copyOf(guarded);
		throttled = Map.copyOf(throttled);
	}

	/**
	 * Everybody may do everything.
	 * @return the policies
	 */
	public static DocumentedPolicies none() {
		return new DocumentedPolicies(List.of(), Map.of(), Map.of());
	}

	boolean isGuarded(OperationId id) {
		return this.guarded.containsKey(id);
	}

	boolean isThrottled(OperationId id) {
		return this.throttled.containsKey(id);
	}

}
