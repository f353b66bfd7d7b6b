package dev.restkit.permission;

import dev.restkit.operation.Operation;

/**
 * Decides by the operation alone, whoever calls: asked once for each, when the
 * application starts. Where that settles an expression, nothing of it is asked per call,
 * and no object is looked up for it.
 *
 * @since 0.1.0
 */
public interface OperationPermission extends Permission {

	/**
	 * Whether the operation may be called.
	 * @param operation the operation
	 * @return {@code true} if it may
	 */
	boolean permits(Operation operation);

}
