package dev.restkit.visibility;

/**
 * Knows the field access of the call that is being answered: what is written and read
 * meanwhile, wherever that is, goes by it.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface CurrentFieldAccess {

	/**
	 * The access of the call that is being answered.
	 * @return the access; {@link FieldAccess#unknown()} where there is no call
	 */
	FieldAccess current();

	/**
	 * Nobody ever calls.
	 * @return the access
	 */
	static CurrentFieldAccess none() {
		return FieldAccess::unknown;
	}

}
