package dev.restkit.operation;

/**
 * What a caller asks of an object before it is changed, as its wire read it: HTTP's
 * {@code If-Match} and its kin (RFC 9110, section 13).
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface Precondition {

	/**
	 * Check the object as it is now stored.
	 * @param current its representation and state
	 * @throws dev.restkit.problem.ProblemException if the object is not as the caller
	 * expects it, or the caller had to say what it expects
	 */
	void check(OperationResult.Value current);

}
