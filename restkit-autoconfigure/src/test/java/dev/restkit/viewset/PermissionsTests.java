package dev.restkit.viewset;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who may call view sets, actions and plain controllers.
 */
@SpringBootTest(classes = PermissionsTestApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "spring.jpa.open-in-view=false", "spring.jpa.hibernate.ddl-auto=create-drop",
				"spring.datasource.generate-unique-name=true" })
class PermissionsTests {

	private final HttpClient client = HttpClient.newHttpClient();

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@CsvSource(nullValues = "-", value = {
	// @formatter:off
			"GET,    /api/notes,            -,     200",
			"HEAD,   /api/notes/1,          -,     200",
			"GET,    /api/notes/1,          -,     200",
			"GET,    /api/notes/9,          -,     404",
			"OPTIONS,/api/notes/1,          -,     200",
			"POST,   /api/notes,            -,     403",
			"PUT,    /api/notes/1,          -,     403",
			"PATCH,  /api/notes/1,          grace, 403",
			"DELETE, /api/notes/1,          grace, 403",
			"DELETE, /api/notes/9,          grace, 404",
			"PUT,    /api/notes/2,          ada,   403",
			"POST,   /api/notes/1/shout,    grace, 403",
			"POST,   /api/notes/1/shout,    ada,   200",
			"POST,   /api/notes/9/shout,    ada,   404",
			"POST,   /api/notes/1/whisper,  grace, 404",
			"POST,   /api/notes/1/whisper,  ada,   200",
			"GET,    /api/notes/motto,      -,     403",
			"GET,    /api/notes/motto,      ada,   200",
			"GET,    /api/board,            -,     200",
			"GET,    /api/board/1,          -,     200",
			"POST,   /api/board,            -,     403",
			"POST,   /api/board/bulk,       -,     405",
			"PUT,    /api/board/1,          -,     403",
			"PATCH,  /api/board/1,          -,     403",
			"PATCH,  /api/board/1,          grace, 200",
			"DELETE, /api/board/1,          -,     403",
			"DELETE, /api/board/1,          grace, 403",
			"POST,   /api/board/1/pin,      grace, 403",
			"POST,   /api/board/1/pin,      ada,   200",
			"POST,   /api/board/1/read,     -,     200",
			"GET,    /api/door,             -,     403",
			"HEAD,   /api/door,             -,     403",
			"GET,    /api/door,             ada,   200",
			"GET,    /api/door.json,        -,     403",
			"POST,   /api/door/bell,        -,     200",
			"DELETE, /api/door,             ada,   403",
	})
	// @formatter:on
	void onlyWhoMayCalls(String method, String path, @Nullable String user, int status) {
		assertThat(send(method, path, user, null).statusCode()).isEqualTo(status);
	}

	@Test
	void ofOwnRowsAllOthersDoNotExist() {
		assertThat(send("GET", "/api/mine", "ada", null).body()).contains("\"count\":1", "\"owner\":\"ada\"");
		assertThat(send("GET", "/api/mine", "grace", null).body()).contains("\"count\":1", "\"owner\":\"grace\"");
		assertThat(send("GET", "/api/mine", null, null).body()).contains("\"count\":0");
		assertThat(send("GET", "/api/mine", "eve", null).body()).contains("\"count\":0");
		assertThat(send("GET", "/api/mine/1", "ada", null).statusCode()).isEqualTo(200);
		assertThat(send("GET", "/api/mine/1", "grace", null).statusCode()).isEqualTo(404);
		assertThat(send("PATCH", "/api/mine/1", "grace", "{\"text\":\"x\"}").statusCode()).isEqualTo(404);
		assertThat(send("DELETE", "/api/mine/2", "ada", null).statusCode()).isEqualTo(404);
	}

	@Test
	void aRefusalSaysWhy() {
		assertThat(send("PATCH", "/api/notes/1", "grace", "{}").body()).contains("\"status\":403",
				"\"detail\":\"Not your note.\"", "\"code\":\"not_yours\"");
		assertThat(send("DELETE", "/api/door", "ada", null).body()).contains("\"status\":403",
				"\"detail\":\"You do not have permission to perform this action.\"", "\"code\":\"permission_denied\"");
		assertThat(send("POST", "/api/notes/1/shout", "grace", null).body()).contains("\"status\":403",
				"\"detail\":\"Not your note.\"", "\"code\":\"not_yours\"");
	}

	/**
	 * Permissions come before the body is read (DESIGN.md, section 4).
	 */
	@Test
	void brokenInputDoesNotHideARefusal() {
		assertThat(send("PUT", "/api/notes/1", "grace", "{broken").statusCode()).isEqualTo(403);
		assertThat(send("POST", "/api/notes", null, "{broken").statusCode()).isEqualTo(403);
		assertThat(send("PUT", "/api/notes/1", "ada", "{broken").statusCode()).isEqualTo(400);
		assertThat(send("PUT", "/api/notes/x", "grace", "{broken").statusCode()).isEqualTo(404);
	}

	@Test
	void anOwnerChangesWhatIsTheirs() {
		HttpResponse<String> response = send("PATCH", "/api/notes/2", "grace", "{\"text\":\"Hello\"}");
		assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
		assertThat(response.body()).contains("\"text\":\"Hello\"");
	}

	@Test
	void aPermissionTakesBeansAndWhatAHandlerTakes() {
		assertThat(send("DELETE", "/api/door", "ada", null, "Password", "nine door.remove").statusCode())
			.isEqualTo(200);
		assertThat(send("DELETE", "/api/door", null, null, "Password", "nine door.remove").statusCode()).isEqualTo(403);
	}

	private HttpResponse<String> send(String method, String path, @Nullable String user, @Nullable String body,
			String... headers) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path))
			.header("Content-Type", "application/json")
			.method(method, (body != null) ? BodyPublishers.ofString(body) : BodyPublishers.noBody());
		if (user != null) {
			request.header("X-User", user);
		}
		for (int index = 0; index < headers.length; index += 2) {
			request.header(headers[index], headers[index + 1]);
		}
		try {
			return this.client.send(request.build(), BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new AssertionError(ex);
		}
	}

}
