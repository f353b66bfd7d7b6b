package dev.restkit.pipeline;

import org.jspecify.annotations.Nullable;

/**
 * User code, or RESTKit's own, behind an operation.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface OperationHandler {

	/**
	 * Do it.
	 * @param arguments the arguments, in the order of the signature
	 * @return what came of it: a value, an {@link dev.restkit.operation.OperationResult},
	 * or {@code null} for nothing
	 * @throws Exception whatever the code throws; described as a problem later
	 */
	@Nullable Object handle(@Nullable Object[] arguments) throws Exception;

}
