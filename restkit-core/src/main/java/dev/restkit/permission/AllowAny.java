package dev.restkit.permission;

import dev.restkit.operation.Operation;

/**
 * Permits everybody (Django REST framework's {@code AllowAny}): replaces what is asked
 * elsewhere.
 *
 * @since 0.1.0
 */
public final class AllowAny implements OperationPermission {

	@Override
	public boolean permits(Operation operation) {
		return true;
	}

}
