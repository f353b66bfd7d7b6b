package dev.restkit.throttling;

/**
 * Is told of calls that throttles refuse, for audits.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface ThrottlingListener {

	/**
	 * A call was refused.
	 * @param call the call
	 */
	void throttled(ThrottledCall call);

	/**
	 * Nobody is told.
	 * @return the listener
	 */
	static ThrottlingListener none() {
		return (call) -> {
		};
	}

}
