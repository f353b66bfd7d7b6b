package dev.restkit.benchmarks.live;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link FrameCounter} and {@link EventCounter}.
 */
class MessageCounterTests {

	private static final byte TEXT = 0x1;

	private static final byte PING = 0x9;

	@Test
	void countsFramesOfEveryLength() {
		ByteBuffer frames = ByteBuffer.allocate(100_000);
		put(frames, TEXT, true, 0);
		put(frames, TEXT, true, 5);
		put(frames, TEXT, true, 125);
		put(frames, TEXT, true, 126);
		put(frames, TEXT, true, 70_000);
		assertThat(new FrameCounter().count(frames.flip())).isEqualTo(5);
	}

	@Test
	void countsNeitherPartsNorPings() {
		ByteBuffer frames = ByteBuffer.allocate(1000);
		put(frames, TEXT, false, 10);
		put(frames, PING, true, 3);
		put(frames, (byte) 0, true, 10);
		assertThat(new FrameCounter().count(frames.flip())).isEqualTo(1);
	}

	@Test
	void countsFramesWhereverTheyAreCut() {
		ByteBuffer frames = ByteBuffer.allocate(1000);
		put(frames, TEXT, true, 300);
		put(frames, TEXT, true, 20);
		assertThat(inPieces(new FrameCounter(), frames.flip())).isEqualTo(2);
	}

	@Test
	void countsEventsWhereverTheyAreCut() {
		String text = "retry: 1\n\n\r\n1f\r\nid: 1\nevent: ready\ndata: {}\n\n\r\n8\r\n: ping\n\n\r\n";
		assertThat(inPieces(new EventCounter(), ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII))))
			.isEqualTo(3);
	}

	private static int inPieces(MessageCounter counter, ByteBuffer received) {
		int messages = 0;
		while (received.hasRemaining()) {
			messages += counter.count(ByteBuffer.wrap(new byte[] { received.get() }));
		}
		return messages;
	}

	private static void put(ByteBuffer frames, byte opcode, boolean last, int length) {
		frames.put((byte) (opcode | (last ? 0x80 : 0)));
		if (length < 126) {
			frames.put((byte) length);
		}
		else if (length < 1 << Short.SIZE) {
			frames.put((byte) 126).putShort((short) length);
		}
		else {
			frames.put((byte) 127).putLong(length);
		}
		frames.put(new byte[length]);
	}

}
