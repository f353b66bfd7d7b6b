package dev.restkit.web;

import java.util.Set;

import dev.restkit.operation.Operation;
import dev.restkit.operation.OperationId;
import dev.restkit.schema.FieldAudience;

/**
 * An operation as somebody is shown it: callers with equal ones read the same about it.
 *
 * @param id the operation
 * @param audiences the audiences that the caller belongs to, of those that fields of the
 * operation are for
 * @since 0.1.0
 */
public record ShownOperation(OperationId id, Set<FieldAudience> audiences) {

	public ShownOperation {
		audiences = Set.copyOf(audiences);
	}

	/**
	 * What everybody is shown of an operation.
	 * @param operation the operation
	 * @return the operation without fields that are not for everybody
	 */
	public static ShownOperation of(Operation operation) {
		return new ShownOperation(operation.id(), Set.of());
	}

}
