package dev.restkit.representation;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ContentDigest}.
 */
class ContentDigestTests {

	@Test
	void isTheBeginningOfTheSha256() {
		assertThat(new ContentDigest().add("abc").hex(32))
			.isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
		assertThat(new ContentDigest().add("abc").hex(4)).isEqualTo("ba7816bf");
		assertThat(new ContentDigest().add("abc").base64(6)).isEqualTo("ungWv48B");
	}

	@Property
	void dependsOnTheBytesAndNotOnTheirParts(@ForAll String first, @ForAll byte[] second) throws IOException {
		byte[] start = first.getBytes(StandardCharsets.UTF_8);
		ContentDigest streamed = new ContentDigest();
		OutputStream stream = streamed.stream();
		for (byte value : start) {
			stream.write(value);
		}
		stream.write(second);
		byte[] all = new byte[start.length + second.length];
		System.arraycopy(start, 0, all, 0, start.length);
		System.arraycopy(second, 0, all, start.length, second.length);
		assertThat(streamed.hex(16)).isEqualTo(new ContentDigest().add(all).hex(16))
			.isEqualTo(new ContentDigest().add(first).add(second).hex(16));
	}

}
