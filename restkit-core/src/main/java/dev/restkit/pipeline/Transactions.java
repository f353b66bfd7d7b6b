package dev.restkit.pipeline;

/**
 * Puts operations into transactions. An operation that touches no store has none.
 *
 * @since 0.1.0
 */
public interface Transactions {

	/**
	 * A transaction that only reads.
	 * @return stands around the operation
	 */
	OperationInterceptor readOnly();

	/**
	 * A transaction that is committed when the operation is done, before anything is
	 * written to the client, and rolled back when it fails.
	 * @return stands around the operation
	 */
	OperationInterceptor readWrite();

}
