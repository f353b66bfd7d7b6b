package dev.restkit.benchmarks.live;

import java.time.Duration;

/**
 * What telling clients took.
 *
 * @param messages how many messages they got
 * @param bytes how much they got
 * @param server the CPU time of the server's process
 * @param generator the CPU time of this process, which reads
 * @param elapsed the time
 */
record Spent(long messages, long bytes, Duration server, Duration generator, Duration elapsed) {

	double messagesPerCpuSecond() {
		return this.messages * 1e9 / Math.max(1, this.server.toNanos());
	}

	double microsPerMessage() {
		return this.server.toNanos() / 1e3 / this.messages;
	}

	long bytesPerMessage() {
		return this.bytes / this.messages;
	}

	/**
	 * The share of one processor that reading took.
	 */
	double generatorShare() {
		return this.generator.toNanos() / (double) this.elapsed.toNanos();
	}

}
