package dev.restkit.benchmarks.live;

import java.nio.ByteBuffer;

/**
 * Counts server-sent events: each ends with an empty line.
 */
final class EventCounter implements MessageCounter {

	private boolean lineEnded;

	@Override
	public int count(ByteBuffer received) {
		int messages = 0;
		while (received.hasRemaining()) {
			boolean ends = received.get() == '\n';
			if (ends && this.lineEnded) {
				messages++;
			}
			// Lines of chunks end with two characters, and so never look like this.
			this.lineEnded = ends && !this.lineEnded;
		}
		return messages;
	}

}
