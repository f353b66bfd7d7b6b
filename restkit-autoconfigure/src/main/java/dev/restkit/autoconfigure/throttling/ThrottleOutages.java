package dev.restkit.autoconfigure.throttling;

import dev.restkit.throttling.OutageThrottleStore.Listener;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * Logs when budgets cannot be asked for, once for each outage, and counts the calls that
 * nobody could decide about.
 *
 * @param permitted what happens to those calls, as a participle
 * @param counter counts one call
 */
record ThrottleOutages(String permitted, Runnable counter) implements Listener {

	private static final Log logger = LogFactory.getLog(ThrottleOutages.class);

	@Override
	public void away(RuntimeException failure) {
		logger.warn("The budgets of throttles cannot be asked for; until then, calls are " + this.permitted + ": "
				+ failure);
	}

	@Override
	public void back() {
		logger.info("The budgets of throttles can be asked for again");
	}

	@Override
	public void undecided() {
		this.counter.run();
	}

}
