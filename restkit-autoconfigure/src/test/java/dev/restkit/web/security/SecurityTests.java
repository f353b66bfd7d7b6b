package dev.restkit.web.security;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Authentication, RESTKit's permissions and Spring's method security on one server.
 */
@SpringBootTest(classes = SecurityTestApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "restkit.authentication.schemes=basic,jwt", "restkit.throttling.rates.anon=1000/min" })
class SecurityTests {

	private final HttpClient http = HttpClient.newHttpClient();

	@LocalServerPort
	private int port;

	@Autowired
	private SecurityTestApplication.Refusals refusals;

	@ParameterizedTest
	@CsvSource(nullValues = "-", value = {
	// @formatter:off
			"GET,  /api/open,   -,     200",
			"GET,  /api/me,     -,     401",
			"GET,  /api/me,     ada,   200",
			"GET,  /api/gold,   -,     401",
			"GET,  /api/gold,   ada,   403",
			"GET,  /api/gold,   admin, 200",
			"GET,  /api/silver, -,     401",
			"GET,  /api/silver, ada,   403",
			"GET,  /api/silver, admin, 200",
			"GET,  /api/copper, ada,   200",
			"POST, /api/copper, ada,   403",
			"GET,  /api/copper, admin, 403",
			"POST, /api/copper, admin, 403",
			"GET,  /api/open,   gone,  401",
			"GET,  /api/page,   -,     401",
			"GET,  /api/page,   ada,   200",
			"GET,  /api/route,  -,     401",
			"GET,  /api/route,  ada,   200",
			"GET,  /api/none,   -,     401",
			"GET,  /api/none,   ada,   404",
			"GET,  /nowhere,    -,     401",
	})
	// @formatter:on
	void everybodyIsAnsweredAlikeWhoeverGuards(String method, String path, @Nullable String user, int status)
			throws Exception {
		HttpResponse<String> answer = send(method, path, (user != null) ? basic(user) : null);
		assertThat(answer.statusCode()).isEqualTo(status);
		if (path.startsWith("/api") && status >= 400) {
			assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
			assertThat(answer.body()).contains("\"status\":" + status, "\"instance\":\"" + path + "\"");
		}
		if (path.startsWith("/api") && status == 401) {
			assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Basic realm=\"api\"");
		}
	}

	@Test
	void aHandlerKnowsWhatItsCallerWasGranted() throws Exception {
		assertThat(send("GET", "/api/me", basic("admin")).body()).isEqualTo("admin [FACTOR_PASSWORD, ROLE_ADMIN]");
	}

	@Test
	void tokensOfAnotherServerAreCheckedByTheirSignature() throws Exception {
		String token = jwt("eve", Instant.now().plusSeconds(60), SecurityTestApplication.KEY.getEncoded());
		assertThat(send("GET", "/api/open", "Bearer " + token).body()).isEqualTo("eve");
		for (String wrong : new String[] {
				jwt("eve", Instant.now().minusSeconds(600), SecurityTestApplication.KEY.getEncoded()),
				jwt("eve", Instant.now().plusSeconds(60), "another secret of thirty-two byte".getBytes()), token + "x",
				"a.b.c", "eyJhbGciOiJub25lIn0.eyJzdWIiOiJldmUifQ.", "\u00ff" }) {
			HttpResponse<String> answer = send("GET", "/api/open", "Bearer " + wrong);
			assertThat(answer.statusCode()).as(wrong).isEqualTo(401);
			assertThat(answer.body()).contains("Invalid token.").doesNotContain(wrong);
		}
	}

	@Test
	void everyRefusalIsAnEventThatAuditsHear() throws Exception {
		this.refusals.heard().clear();
		send("GET", "/api/silver", basic("ada"));
		send("GET", "/api/silver", null);
		assertThat(this.refusals.heard()).containsExactly("ada vault.silver", "anonymousUser vault.silver");
	}

	/**
	 * As without Spring Security, whose firewall would refuse the method with a 400.
	 */
	@ParameterizedTest
	@CsvSource(nullValues = "-", value = {
	// @formatter:off
			"PROPFIND, /api/copper,      405, 'GET, HEAD, OPTIONS, POST'",
			"PURGE,    /api/copper,      405, 'GET, HEAD, OPTIONS, POST'",
			"get,      /api/copper,      405, 'GET, HEAD, OPTIONS, POST'",
			"TRACE,    /api/copper,      405, 'GET, HEAD, OPTIONS, POST'",
			"PROPFIND, /api/copper.json, 405, 'GET, HEAD, OPTIONS, POST'",
			"PROPFIND, /api/none,        404, -",
			"PROPFIND, /api//none,       404, -",
	})
	// @formatter:on
	void aMethodThatNobodyKnowsIsAnsweredWithThoseOfThePath(String method, String path, int status,
			@Nullable String allow) throws Exception {
		String answer = raw(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
		assertThat(answer).startsWith("HTTP/1.1 " + status)
			.contains("\r\nContent-Type: application/problem+json\r\n",
					"\"instance\":\"" + path.replace(".json", "") + "\"");
		if (allow != null) {
			assertThat(answer).containsOnlyOnce("Allow:")
				.contains("\r\nAllow: " + allow + "\r\n", "\"code\":\"method_not_allowed\"");
		}
	}

	@Test
	void whatTheFirewallRefusesIsInTheFormatThatIsAskedFor() throws Exception {
		assertThat(raw("PROPFIND /api/copper HTTP/1.1\r\nHost: localhost\r\nAccept: application/yaml\r\n"
				+ "Connection: close\r\n\r\n"))
			.startsWith("HTTP/1.1 405")
			.contains("detail: \"Method \\\"PROPFIND\\\" not allowed.\"");
		assertThat(raw("GET /api//copper HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
			.startsWith("HTTP/1.1 400")
			.contains("parse_error");
	}

	/**
	 * Spring MVC runs its interceptors once more when the result is there.
	 */
	@Test
	void whatIsAnsweredLaterIsChargedOnce() throws Exception {
		HttpResponse<String> answer = send("GET", "/api/later", null);
		assertThat(answer.body()).isEqualTo("later");
		assertThat(answer.headers().firstValue("RateLimit").orElseThrow()).contains(";r=4;");
		assertThat(send("GET", "/api/later", null).headers().firstValue("RateLimit").orElseThrow()).contains(";r=3;");
	}

	@Test
	void refusalsComeInTheFormatThatIsAskedFor() throws Exception {
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + "/api/gold"))
			.header("Accept", "application/yaml")
			.build();
		assertThat(this.http.send(request, BodyHandlers.ofString()).body()).contains("code: \"not_authenticated\"");
	}

	private String raw(String request) throws IOException {
		try (Socket socket = new Socket("localhost", this.port)) {
			socket.setSoTimeout(5000);
			socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
			socket.getOutputStream().flush();
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	private static String jwt(String subject, Instant expires, byte[] secret) throws Exception {
		SignedJWT jwt = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256),
				new JWTClaimsSet.Builder().subject(subject).expirationTime(Date.from(expires)).build());
		jwt.sign(new MACSigner(secret));
		return jwt.serialize();
	}

	private static String basic(String user) {
		return "Basic " + Base64.getEncoder().encodeToString((user + ":" + user).getBytes());
	}

	private HttpResponse<String> send(String method, String path, @Nullable String authorization) throws Exception {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path))
			.method(method, BodyPublishers.noBody());
		if (authorization != null) {
			request.header("Authorization", authorization);
		}
		return this.http.send(request.build(), BodyHandlers.ofString());
	}

}
