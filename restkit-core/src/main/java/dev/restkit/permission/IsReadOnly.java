package dev.restkit.permission;

import dev.restkit.operation.Operation;

/**
 * Permits operations that only read; a part of other permissions.
 *
 * @since 0.1.0
 */
public final class IsReadOnly implements OperationPermission {

	@Override
	public boolean permits(Operation operation) {
		return operation.http().isSafe();
	}

}
