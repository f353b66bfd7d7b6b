package dev.restkit.benchmarks.http;

/**
 * Where endpoints are.
 *
 * @param port the port of their server
 * @param root what their paths begin with
 */
record Site(int port, String root) {

	/** Where they are unless told. */
	static final String API = "/api/";

	static Site at(int port) {
		return new Site(port, API);
	}

	/**
	 * Make texts of different sites comparable.
	 * @param text what was answered
	 * @return the text without what says where it came from
	 */
	String without(String text) {
		return text.replace("127.0.0.1:" + this.port + this.root, "127.0.0.1" + API);
	}

}
