package dev.restkit.document;

import java.util.List;
import java.util.Set;

import dev.restkit.operation.OperationId;

/**
 * What documents tell about the policies of operations.
 *
 * @param schemes how callers may say who they are; none if nobody can
 * @param guarded the operations that not everybody may call
 * @param throttled the operations that nobody may call as often as he likes
 * @since 0.1.0
 */
public record DocumentedPolicies(List<SecurityScheme> schemes, Set<OperationId> guarded, Set<OperationId> throttled) {

	public DocumentedPolicies {
		schemes = List.copyOf(schemes);
		guarded = Set.copyOf(guarded);
		throttled = Set.copyOf(throttled);
	}

	/**
	 * Everybody may do everything.
	 * @return the policies
	 */
	public static DocumentedPolicies none() {
		return new DocumentedPolicies(List.of(), Set.of(), Set.of());
	}

}
