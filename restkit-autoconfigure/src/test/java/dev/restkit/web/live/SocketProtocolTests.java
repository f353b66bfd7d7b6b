package dev.restkit.web.live;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

import dev.restkit.web.wire.Wires;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The protocol of WebSockets (RFC 6455), byte by byte, by the groups of cases of the
 * Autobahn test suite: frames, pings, reserved bits, opcodes, fragments, UTF-8, closes.
 */
@ParameterizedClass
@ValueSource(classes = { SocketProtocolTests.Nothing.class, SocketProtocolTests.NothingKept.class })
class SocketProtocolTests {

	private static final String PING = "{\"action\":\"ping\"}";

	private static final int BAD_REASON = -1;

	private static final String PONG = "{\"event\":\"pong\"}";

	private static LiveServer server;

	@Parameter
	private Class<?> application;

	@BeforeParameterizedClassInvocation
	static void start(Class<?> application) {
		server = LiveServer.start(application);
	}

	@AfterParameterizedClassInvocation
	static void stop() {
		server.close();
	}

	@Test
	void textsOfEveryLengthAreRead() throws IOException {
		try (Client client = new Client()) {
			for (int length : new int[] { 0, 1, 100, 110, 200, 1000, 40_000 }) {
				client.send(0x81, (PING + " ".repeat(length)).getBytes(StandardCharsets.UTF_8));
				assertThat(client.text()).isEqualTo(PONG);
			}
		}
	}

	@Test
	void aHandshakeOfAnOlderHttpIsNone() throws IOException {
		try (Socket socket = new Socket("localhost", server.port())) {
			socket.setSoTimeout(10_000);
			socket.getOutputStream()
				.write(("GET /ws HTTP/1.0\r\nHost: localhost\r\nUpgrade: websocket\r\n"
						+ "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
						+ "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n")
					.getBytes(StandardCharsets.US_ASCII));
			assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
				.startsWith("HTTP/1.1 400")
				.contains("application/problem+json", "This is no handshake of a WebSocket.");
		}
	}

	@Test
	void itDoesNotMatterHowBytesArrive() throws IOException {
		try (Client client = new Client()) {
			for (byte each : frame(0x81, PING.getBytes(StandardCharsets.UTF_8))) {
				client.write(new byte[] { each });
			}
			assertThat(client.text()).isEqualTo(PONG);
		}
	}

	@Test
	void pingsAreAnsweredWithWhatTheySay() throws IOException {
		try (Client client = new Client()) {
			for (int length : new int[] { 0, 8, 125 }) {
				byte[] said = new byte[length];
				Arrays.fill(said, (byte) 0xFE);
				client.send(0x89, said);
				Frame pong = client.next();
				assertThat(pong.first()).isEqualTo(0x8A);
				assertThat(pong.content()).isEqualTo(said);
			}
			client.send(0x8A, "nobody asked".getBytes(StandardCharsets.UTF_8));
			client.send(0x81, PING.getBytes(StandardCharsets.UTF_8));
			assertThat(client.text()).isEqualTo(PONG);
		}
	}

	@Test
	void fragmentsAreOneTextAndPingsMayComeBetween() throws IOException {
		byte[] text = "{\"action\":\"ping\",\"more\":\"é€😀\"}".getBytes(StandardCharsets.UTF_8);
		try (Client client = new Client()) {
			for (int split = 1; split < text.length; split++) {
				client.send(0x01, Arrays.copyOf(text, split));
				client.send(0x89, new byte[] { 7 });
				assertThat(client.next().content()).containsExactly(7);
				client.send(0x00, new byte[0]);
				client.send(0x80, Arrays.copyOfRange(text, split, text.length));
				assertThat(client.text()).isEqualTo(PONG);
			}
		}
	}

	@Test
	void whatIsSaidBehindACloseIsNotRead() throws IOException {
		try (Client client = new Client()) {
			ByteArrayOutputStream both = new ByteArrayOutputStream();
			both.writeBytes(frame(0x88, new byte[] { 3, (byte) 0xE8 }));
			both.writeBytes(frame(0x81, PING.getBytes(StandardCharsets.UTF_8)));
			client.write(both.toByteArray());
			assertThat(client.closed()).isEqualTo(1000);
		}
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource({ "a ping longer than 125 bytes, 89 FE 007E, 1002", "a reserved bit, C1 80, 1002",
			"a reserved bit of a ping, 99 80, 1002", "a reserved opcode, 83 80, 1002",
			"a reserved control opcode, 8B 80, 1002", "a ping in fragments, 09 80, 1002",
			"a continuation of nothing, 80 80, 1002", "a text within a text, 01 80 00000000 81 80, 1002",
			"bytes, 82 80, 1003", "a close of one byte, 88 81 00000000 03, 1002",
			"a code that nobody may send, 88 82 00000000 03ED, 1002",
			"a code that does not exist, 88 82 00000000 03E7, 1002", "an unknown code, 88 82 00000000 07D0, 1002",
			"a reason that is no text, 88 84 00000000 03E8 FFFF, -1", "a normal close, 88 82 00000000 03E8, 1000",
			"a close of one's own, 88 82 00000000 0FA0, 4000", "a close without a code, 88 80, 1000",
			"no text, 81 82 00000000 C328, 1007", "an overlong text, 81 82 00000000 C0AF, 1007",
			"a surrogate, 81 83 00000000 EDA080, 1007",
			"a text that ends within a character, 81 82 00000000 E282, 1007",
			"a frame that is not masked, 81 02 7B7D, 1002" })
	void whatBreaksTheProtocolClosesTheSocket(String what, String bytes, int code) throws IOException {
		byte[] sent = HexFormat.of().parseHex(bytes.replace(" ", ""));
		boolean masked = (sent[1] & 0x80) != 0;
		// A frame without content has a mask, too.
		byte[] whole = (masked && sent.length == 2 || sent.length == 4) ? Arrays.copyOf(sent, sent.length + 4) : sent;
		try (Client client = new Client()) {
			client.write(whole);
			assertThat(client.closed()).as(what).isEqualTo(expected(code));
		}
	}

	/**
	 * For Tomcat, a reason that is no text breaks the protocol.
	 */
	private int expected(int code) {
		return (code == BAD_REASON) ? (this.application == Nothing.class) ? 1007 : 1002 : code;
	}

	private static byte[] frame(int first, byte[] content) {
		ByteArrayOutputStream frame = new ByteArrayOutputStream();
		frame.write(first);
		if (content.length < 126) {
			frame.write(0x80 | content.length);
		}
		else {
			frame.write(0x80 | 126);
			frame.write(content.length >> 8);
			frame.write(content.length);
		}
		frame.writeBytes(new byte[] { 1, 2, 3, 4 });
		for (int index = 0; index < content.length; index++) {
			frame.write(content[index] ^ (index % 4 + 1));
		}
		return frame.toByteArray();
	}

	/**
	 * A client that sends whatever bytes it likes.
	 */
	private static final class Client implements AutoCloseable {

		private final Socket socket;

		private final DataInputStream in;

		Client() throws IOException {
			this.socket = new Socket("127.0.0.1", server.port());
			this.socket.setSoTimeout(20_000);
			this.in = new DataInputStream(this.socket.getInputStream());
			write(("GET /ws HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
					+ "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n")
				.getBytes(StandardCharsets.US_ASCII));
			StringBuilder head = new StringBuilder();
			while (head.indexOf("\r\n\r\n") < 0) {
				head.append((char) this.in.readUnsignedByte());
			}
			assertThat(head).startsWith("HTTP/1.1 101").contains("s3pPLMBiTxaQ9kYGzzhZRbK+xOo=");
		}

		void send(int first, byte[] content) throws IOException {
			write(frame(first, content));
		}

		void write(byte[] bytes) throws IOException {
			this.socket.getOutputStream().write(bytes);
		}

		Frame next() throws IOException {
			int first = this.in.readUnsignedByte();
			int length = this.in.readUnsignedByte();
			byte[] content = new byte[(length == 126) ? this.in.readUnsignedShort() : length];
			this.in.readFully(content);
			return new Frame(first, content);
		}

		String text() throws IOException {
			Frame frame = next();
			assertThat(frame.first()).isEqualTo(0x81);
			return new String(frame.content(), StandardCharsets.UTF_8);
		}

		/**
		 * The code with which the server closes; whatever it says before is passed over.
		 */
		int closed() throws IOException {
			Frame frame = next();
			while (frame.first() != 0x88) {
				frame = next();
			}
			byte[] content = frame.content();
			return (content.length == 0) ? 1005 : ((content[0] & 0xFF) << 8) | (content[1] & 0xFF);
		}

		@Override
		public void close() throws IOException {
			this.socket.close();
		}

	}

	/**
	 * A frame.
	 *
	 * @param first its first byte: whether it is the last of a message, and what it is
	 * @param content what it says
	 */
	private record Frame(int first, byte[] content) {

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Nothing {

	}

	/**
	 * The server keeps its connections, and reads and writes the frames.
	 */
	@Configuration(proxyBeanMethods = false)
	@Import(Nothing.class)
	static class NothingKept {

		@Bean
		Wires wires() {
			return Wires.NONE;
		}

	}

}
