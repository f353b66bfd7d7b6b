package dev.restkit.web.websocket;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link FrameDecoder}.
 */
class FrameDecoderTests {

	private static final SocketLimits LIMITS = new SocketLimits(100_000, 1000, Duration.ofSeconds(1));

	@Property
	void textsAreReadHoweverTheyAreCut(@ForAll("texts") List<String> texts, @ForAll long seed) {
		Random random = new Random(seed);
		ByteArrayOutputStream sent = new ByteArrayOutputStream();
		for (String text : texts) {
			byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
			int first = (bytes.length > 0) ? random.nextInt(bytes.length) : 0;
			sent.writeBytes(frame(0x01, bytes, 0, first, random));
			sent.writeBytes(frame(0x89, new byte[] { 5 }, 0, 1, random));
			sent.writeBytes(frame(0x80, bytes, first, bytes.length - first, random));
		}
		Recorder recorder = read(sent.toByteArray(), random);
		assertThat(recorder.texts).isEqualTo(texts);
		assertThat(recorder.pings).isEqualTo(texts.size());
		assertThat(recorder.refused).isEmpty();
	}

	@Property
	void whateverComesItDoesNotMatterHowItIsCut(@ForAll @Size(max = 200) byte[] bytes, @ForAll long seed) {
		Recorder whole = new Recorder();
		whole.read(ByteBuffer.wrap(bytes));
		Recorder cut = read(bytes, new Random(seed));
		assertThat(cut.said).isEqualTo(whole.said);
		assertThat(cut.refused).isEqualTo(whole.refused);
	}

	@Test
	void aLengthThatNobodySendsIsNotWaitedFor() {
		Recorder recorder = new Recorder();
		recorder
			.read(ByteBuffer.wrap(new byte[] { (byte) 0x81, (byte) 0xFF, -1, -1, -1, -1, -1, -1, -1, -1, 0, 0, 0, 0 }));
		assertThat(recorder.refused).containsExactly(SocketClose.PROTOCOL_ERROR);
	}

	@Test
	void aLongTextIsRefusedWhenItIsTooLong() {
		Recorder recorder = new Recorder();
		byte[] content = new byte[LIMITS.characters() + 1];
		recorder.read(ByteBuffer.wrap(frame(0x81, content, 0, content.length, new Random(1))));
		assertThat(recorder.refused).containsExactly(SocketClose.TOO_LONG);
	}

	@ParameterizedTest
	@ValueSource(longs = { 100L << 20, 1L << 62 })
	void aTextThatCannotBeShortEnoughIsRefusedBeforeItComes(long length) {
		Recorder recorder = new Recorder();
		recorder.read(ByteBuffer.allocate(14).put((byte) 0x81).put((byte) 0xFF).putLong(length).putInt(0).flip());
		assertThat(recorder.refused).containsExactly(SocketClose.TOO_LONG);
	}

	@ParameterizedTest
	@ValueSource(strings = { "a", "\u00E9", "\u20AC", "\uD83D\uDE00" })
	void aTextMayHaveAllItsCharactersHoweverManyBytesTheyAre(String character) {
		String text = character.repeat(LIMITS.characters() / character.length());
		byte[] content = text.getBytes(StandardCharsets.UTF_8);
		Recorder recorder = new Recorder();
		recorder.read(ByteBuffer.wrap(frame(0x81, content, 0, content.length, new Random(1))));
		assertThat(recorder.refused).isEmpty();
		assertThat(recorder.texts).containsExactly(text);
	}

	@Test
	void pingsWithoutEndAreRefused() {
		Recorder recorder = new Recorder();
		for (int index = 0; index <= 2 * LIMITS.perSecond(); index++) {
			recorder.read(ByteBuffer.wrap(frame(0x89, new byte[0], 0, 0, new Random(1))));
		}
		assertThat(recorder.refused).containsExactly(SocketClose.AGAINST_RULES);
	}

	@Test
	void partsWithoutEndAreRefused() {
		Recorder recorder = new Recorder();
		for (int index = 0; index <= 2 * LIMITS.perSecond(); index++) {
			recorder.read(ByteBuffer.wrap(frame((index == 0) ? 1 : 0, new byte[0], 0, 0, new Random(1))));
		}
		assertThat(recorder.refused).containsExactly(SocketClose.AGAINST_RULES);
	}

	@Provide
	Arbitrary<List<String>> texts() {
		return Arbitraries.strings()
			.withCharRange('\0', 'z')
			.withChars("é€\u2028\uFFFD")
			.ofMaxLength(300)
			.map((text) -> text + "\uD83D\uDE00")
			.list()
			.ofMaxSize(5);
	}

	private static Recorder read(byte[] bytes, Random random) {
		Recorder recorder = new Recorder();
		int from = 0;
		while (from < bytes.length) {
			int length = Math.min(1 + random.nextInt(7), bytes.length - from);
			recorder.read(ByteBuffer.wrap(bytes, from, length).slice());
			from += length;
		}
		return recorder;
	}

	private static byte[] frame(int first, byte[] content, int offset, int length, Random random) {
		ByteBuffer frame = ByteBuffer.allocate(14 + length).put((byte) first);
		if (length < 126) {
			frame.put((byte) (0x80 | length));
		}
		else if (length < 0x10000) {
			frame.put((byte) 0xFE).putShort((short) length);
		}
		else {
			frame.put((byte) 0xFF).putLong(length);
		}
		byte[] mask = new byte[4];
		random.nextBytes(mask);
		frame.put(mask);
		for (int index = 0; index < length; index++) {
			frame.put((byte) (content[offset + index] ^ mask[index % 4]));
		}
		byte[] bytes = new byte[frame.position()];
		frame.flip().get(bytes);
		return bytes;
	}

	/**
	 * Notes what was said.
	 */
	private static final class Recorder implements FrameDecoder.Events {

		private final FrameDecoder decoder = new FrameDecoder(LIMITS, 0, this);

		private final List<String> texts = new ArrayList<>();

		private final List<String> said = new ArrayList<>();

		private final List<Integer> refused = new ArrayList<>();

		private int pings;

		void read(ByteBuffer bytes) {
			if (!this.refused.isEmpty()) {
				return;
			}
			try {
				this.decoder.read(bytes, 0);
			}
			catch (SocketViolation ex) {
				this.refused.add(ex.reason().code());
			}
		}

		@Override
		public void text(String text) {
			this.texts.add(text);
			this.said.add(text);
		}

		@Override
		public void ping(byte[] content) {
			this.pings++;
			this.said.add("ping " + content.length);
		}

		@Override
		public void end(SocketClose reason) {
			this.said.add(reason.toString());
		}

	}

}
