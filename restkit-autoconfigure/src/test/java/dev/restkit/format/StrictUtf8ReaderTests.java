package dev.restkit.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

import dev.restkit.problem.ParseErrors;
import dev.restkit.problem.ProblemException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link StrictUtf8Reader}.
 */
class StrictUtf8ReaderTests {

	private static final String BYTE_ORDER_MARK = "\uFEFF";

	@Property
	void leavesOutOneByteOrderMarkAtTheBeginning(@ForAll String text, @ForAll @IntRange(min = 1, max = 20) int chunk)
			throws IOException {
		byte[] bytes = (BYTE_ORDER_MARK + text).getBytes(StandardCharsets.UTF_8);
		assertThat(read(bytes, chunk))
			.isEqualTo(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
		byte[] inside = ("x" + BYTE_ORDER_MARK + "y").getBytes(StandardCharsets.UTF_8);
		assertThat(read(inside, chunk)).isEqualTo("x" + BYTE_ORDER_MARK + "y");
	}

	@Property
	void readsUtf8AndRefusesAllElse(@ForAll byte[] bytes, @ForAll @IntRange(min = 1, max = 20) int chunk)
			throws IOException {
		String text = decoded(bytes);
		if (text != null) {
			assertThat(read(bytes, chunk)).isEqualTo(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
		}
		else {
			assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> read(bytes, chunk))
				.satisfies((ex) -> assertThat(ex.problem().detail())
					.isEqualTo("YAML parse error - the body is not valid UTF-8."));
		}
	}

	private static String read(byte[] bytes, int chunk) throws IOException {
		StringWriter text = new StringWriter();
		char[] buffer = new char[chunk];
		try (StrictUtf8Reader reader = new StrictUtf8Reader(inChunks(bytes, chunk), ParseErrors.in("YAML"))) {
			for (int count = reader.read(buffer); count >= 0; count = reader.read(buffer)) {
				assertThat(count).isPositive();
				text.write(buffer, 0, count);
			}
		}
		return text.toString();
	}

	private static InputStream inChunks(byte[] bytes, int chunk) {
		return new ByteArrayInputStream(bytes) {

			@Override
			public synchronized int read(byte[] buffer, int offset, int length) {
				return super.read(buffer, offset, Math.min(length, chunk));
			}

		};
	}

	private static @Nullable String decoded(byte[] bytes) {
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
		}
		catch (CharacterCodingException ex) {
			return null;
		}
	}

}
