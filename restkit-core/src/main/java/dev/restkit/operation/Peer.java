package dev.restkit.operation;

/**
 * The other end of the wire that a call came by.
 *
 * @since 0.1.0
 */
public interface Peer {

	/**
	 * A peer without address, to whom nothing can be told.
	 */
	Peer NONE = new Peer() {

		@Override
		public String address() {
			return "";
		}

		@Override
		public void tell(String name, String value) {
			// There is nobody.
		}

	};

	/**
	 * Where it is, as far as budgets are concerned: an IPv4 address, or the network of an
	 * IPv6 address, of which one caller has many. Proxies that are trusted are looked
	 * through, others are peers themselves.
	 * @return the address, empty if there is none
	 */
	String address();

	/**
	 * Tell it something with the answer, whatever that is.
	 * @param name the name of a header
	 * @param value its value
	 */
	void tell(String name, String value);

}
