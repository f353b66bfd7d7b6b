package dev.restkit.benchmarks.load;

import java.time.Duration;

/**
 * What a server spent on some requests.
 *
 * @param requests how many it answered
 * @param cpu the CPU time that its process took meanwhile
 */
public record Cost(long requests, Duration cpu) {

	/** Nothing asked, nothing spent. */
	public static final Cost NONE = new Cost(0, Duration.ZERO);

	/**
	 * Add what further requests cost.
	 * @param other the further requests
	 * @return both
	 */
	public Cost plus(Cost other) {
		return new Cost(this.requests + other.requests, this.cpu.plus(other.cpu));
	}

	/**
	 * How many requests it would answer in a second of CPU time.
	 * @return the number
	 */
	public double requestsPerCpuSecond() {
		return this.requests * 1e9 / Math.max(1, this.cpu.toNanos());
	}

	/**
	 * What 1,000 requests cost.
	 * @return the CPU time in milliseconds
	 */
	public double millisPerThousand() {
		return this.cpu.toNanos() / 1e3 / this.requests;
	}

}
