package dev.restkit.benchmarks.http;

import java.time.Duration;

/**
 * What a server spent on some requests.
 *
 * @param requests how many it answered
 * @param cpu the CPU time that its process took meanwhile
 */
record Cost(long requests, Duration cpu) {

	double requestsPerCpuSecond() {
		return this.requests * 1e9 / Math.max(1, this.cpu.toNanos());
	}

	double millisPerThousand() {
		return this.cpu.toNanos() / 1e3 / this.requests;
	}

}
