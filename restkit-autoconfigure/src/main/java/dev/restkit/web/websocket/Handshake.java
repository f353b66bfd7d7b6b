package dev.restkit.web.websocket;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Collections;
import java.util.stream.Stream;

import dev.restkit.problem.Message;
import dev.restkit.problem.Problem;
import dev.restkit.problem.ProblemKind;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.util.StringUtils;

/**
 * How a WebSocket begins (RFC 6455, section 4.2).
 *
 * @param key what the client wants to have acknowledged
 * @param protocol the subprotocol that both ends know, or {@code null} if the client
 * names none such
 */
record Handshake(String key, @Nullable String protocol) {

	private static final String VERSION = "13";

	private static final String VERSION_HEADER = "Sec-WebSocket-Version";

	private static final String PROTOCOL_HEADER = "Sec-WebSocket-Protocol";

	private static final String UPGRADE = "upgrade";

	/** The last HTTP in which nothing can be upgraded. */
	private static final String TOO_OLD = "HTTP/1.0";

	/** Everybody's, so that nobody who knows only HTTP gives the right answer. */
	private static final String GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

	private static final int KEY_LENGTH = 16;

	private static final int UPGRADE_REQUIRED = 426;

	/**
	 * Read the handshake of a client.
	 * @param request the request
	 * @return the handshake
	 * @throws dev.restkit.problem.ProblemException 400 if it is none, 426 if it is one of
	 * another version
	 */
	static Handshake of(HttpServletRequest request) {
		if (!VERSION.equals(request.getHeader(VERSION_HEADER))) {
			throw Problem.of(UPGRADE_REQUIRED, "Upgrade Required", "upgrade_required", "")
				.withSentence(Message.of("restkit.live.version", "Connect with version 13 of the protocol."))
				.withHeader(VERSION_HEADER, VERSION)
				.withHeader(HttpHeaders.UPGRADE, "websocket")
				.withHeader(HttpHeaders.CONNECTION, UPGRADE)
				.toException();
		}
		String key = request.getHeader("Sec-WebSocket-Key");
		if (key == null || !isKey(key) || !request.getMethod().equals("GET") || TOO_OLD.equals(request.getProtocol())
				|| values(request, HttpHeaders.CONNECTION).noneMatch(UPGRADE::equalsIgnoreCase)) {
			throw Problem
				.of(ProblemKind.INVALID, Message.of("restkit.live.handshake", "This is no handshake of a WebSocket."))
				.toException();
		}
		return new Handshake(key,
				values(request, PROTOCOL_HEADER).filter(SocketUpgrade.PROTOCOL::equals).findFirst().orElse(null));
	}

	private static boolean isKey(String key) {
		try {
			return Base64.getDecoder().decode(key).length == KEY_LENGTH;
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

	private static Stream<String> values(HttpServletRequest request, String header) {
		return Collections.list(request.getHeaders(header))
			.stream()
			.flatMap((line) -> Stream.of(StringUtils.tokenizeToStringArray(line, ",")));
	}

	/**
	 * Say that the server has understood.
	 * @param response the response
	 */
	void answer(HttpServletResponse response) {
		response.setHeader(HttpHeaders.UPGRADE, "websocket");
		response.setHeader(HttpHeaders.CONNECTION, UPGRADE);
		response.setHeader("Sec-WebSocket-Accept", accepted());
		if (this.protocol != null) {
			response.setHeader(PROTOCOL_HEADER, this.protocol);
		}
	}

	private String accepted() {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-1");
			return Base64.getEncoder()
				.encodeToString(digest.digest((this.key + GUID).getBytes(StandardCharsets.ISO_8859_1)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java has SHA-1", ex);
		}
	}

}
