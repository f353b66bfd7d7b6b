package dev.restkit.representation;

/**
 * A pointer of a patch leads nowhere.
 */
class NoSuchLocationException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String member;

	/**
	 * Create an exception.
	 * @param member the member of the operation that holds the pointer
	 */
	NoSuchLocationException(String member) {
		super(member, null, false, false);
		this.member = member;
	}

	String member() {
		return this.member;
	}

}
