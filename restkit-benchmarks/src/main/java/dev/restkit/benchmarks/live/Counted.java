package dev.restkit.benchmarks.live;

import java.io.IOException;

/**
 * What RESTKit counts.
 *
 * @param evaluations results that were worked out
 * @param events events, each encoded once for all who get it
 * @param deliveries events that were handed to clients
 */
record Counted(long evaluations, long events, long deliveries) {

	static Counted of(LiveServer server) throws IOException {
		return new Counted(server.number("/api/counted", "evaluations"), server.number("/api/counted", "events"),
				server.number("/api/counted", "deliveries"));
	}

	Counted minus(Counted before) {
		return new Counted(this.evaluations - before.evaluations, this.events - before.events,
				this.deliveries - before.deliveries);
	}

	@Override
	public String toString() {
		return this.evaluations + " evaluations, " + this.events + " events made, " + this.deliveries + " delivered";
	}

}
